"""Those who edit offers edit synonyms and promoted results.

Permissions are made here where they do not exist yet: Django makes them after all
migrations. An office that has changed a group since keeps it: reversing does nothing.
"""

from django.db import migrations

GROUPS = ("Rédaction", "Validation")
MODELS = ("synonym", "promotion")
ACTIONS = ("view", "add", "change", "delete")


def forwards(apps, schema_editor):
    permissions = [
        _permission(apps, model, action) for model in MODELS for action in ACTIONS
    ]
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        group.permissions.add(*permissions)


def _permission(apps, model, action):
    types = apps.get_model("contenttypes", "ContentType").objects
    content_type, _made = types.get_or_create(app_label="search", model=model)
    permissions = apps.get_model("auth", "Permission").objects
    permission, _made = permissions.get_or_create(
        content_type=content_type,
        codename=f"{action}_{model}",
        defaults={"name": f"Can {action} {model}"},
    )
    return permission


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0002_words"),
        ("catalogue", "0003_office_groups"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
