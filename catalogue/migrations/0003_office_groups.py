"""The office's three groups, what each may do, and the approval of offers.

Permissions are made here where they do not exist yet: Django makes them after all
migrations. An office that has changed a group since keeps it: reversing does nothing.
"""

from django.db import migrations

EDITORS, MODERATORS, PARTNERS = "Rédaction", "Validation", "Prestataires"
ALL = ("view", "add", "change", "delete")
OFFICE = {"provider": ALL, "commune": ALL[:3], "theme": ALL}
GROUPS = {
    EDITORS: {"offer": (*ALL, "lock", "unlock"), **OFFICE},
    MODERATORS: {"offer": (*ALL, "lock", "unlock", "publish"), **OFFICE},
    PARTNERS: {"offer": ("view", "change")},
}
WORKFLOW = "Validation des fiches"


def forwards(apps, schema_editor):
    groups = {name: _group(apps, name, may) for name, may in GROUPS.items()}
    for group in groups.values():
        _may_add_images(apps, group)
    _workflow(apps, groups[MODERATORS])


def _group(apps, name, may):
    group, _made = apps.get_model("auth", "Group").objects.get_or_create(name=name)
    group.permissions.add(_permission(apps, "wagtailadmin", "admin", "access_admin"))
    for model, actions in may.items():
        for action in actions:
            codename = f"{action}_{model}"
            group.permissions.add(_permission(apps, "catalogue", model, codename))
    return group


def _permission(apps, app, model, codename):
    types = apps.get_model("contenttypes", "ContentType").objects
    content_type, _made = types.get_or_create(app_label=app, model=model)
    permissions = apps.get_model("auth", "Permission").objects
    name = f"Can {codename.replace('_', ' ')}"
    permission, _made = permissions.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": name}
    )
    return permission


def _may_add_images(apps, group):
    """Everybody who edits offers brings photographs; each changes its own."""
    root = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    granted = apps.get_model("wagtailcore", "GroupCollectionPermission").objects
    for codename in ("add_image", "choose_image"):
        permission = _permission(apps, "wagtailimages", "image", codename)
        granted.get_or_create(group=group, collection=root, permission=permission)


def _workflow(apps, moderators):
    types = apps.get_model("contenttypes", "ContentType").objects
    task_type, _made = types.get_or_create(
        app_label="wagtailcore", model="groupapprovaltask"
    )
    offer_type, _made = types.get_or_create(app_label="catalogue", model="offer")
    task = apps.get_model("wagtailcore", "GroupApprovalTask").objects.create(
        name=WORKFLOW, content_type=task_type, active=True
    )
    task.groups.add(moderators)
    workflow = apps.get_model("wagtailcore", "Workflow").objects.create(
        name=WORKFLOW, active=True
    )
    apps.get_model("wagtailcore", "WorkflowTask").objects.create(
        workflow=workflow, task=task.task_ptr, sort_order=0
    )
    apps.get_model("wagtailcore", "WorkflowContentType").objects.create(
        content_type=offer_type, workflow=workflow
    )


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0002_provider_users"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailadmin", "0006_formstate"),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
