"""What the office's groups may do with experiences, and their approval.

Permissions are made here where they do not exist yet: Django makes them after all
migrations. An office that has changed a group since keeps it: reversing does nothing.
"""

from django.db import migrations

ALL = ("view", "add", "change", "delete")
GROUPS = {
    "Rédaction": {"experience": (*ALL, "lock", "unlock"), "seller": ALL},
    "Validation": {"experience": (*ALL, "lock", "unlock", "publish"), "seller": ALL},
}
WORKFLOW = "Validation des fiches"


def forwards(apps, schema_editor):
    groups = apps.get_model("auth", "Group").objects
    for name, may in GROUPS.items():
        group = groups.filter(name=name).first()
        if group:
            _allow(apps, group, may)
    _workflow(apps)


def _allow(apps, group, may):
    for model, actions in may.items():
        for action in actions:
            group.permissions.add(_permission(apps, model, f"{action}_{model}"))


def _content_type(apps, model):
    types = apps.get_model("contenttypes", "ContentType").objects
    return types.get_or_create(app_label="experiences", model=model)[0]


def _permission(apps, model, codename):
    permission, _made = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=_content_type(apps, model),
        codename=codename,
        defaults={"name": f"Can {codename.replace('_', ' ')}"},
    )
    return permission


def _workflow(apps):
    """The approval of offers serves experiences too."""
    workflow = apps.get_model("wagtailcore", "Workflow").objects
    found = workflow.filter(name=WORKFLOW, active=True).first()
    if found:
        apps.get_model("wagtailcore", "WorkflowContentType").objects.get_or_create(
            content_type=_content_type(apps, "experience"),
            defaults={"workflow": found},
        )


class Migration(migrations.Migration):
    dependencies = [
        ("experiences", "0001_initial"),
        ("catalogue", "0003_office_groups"),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
