from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("catalogue", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="provider",
            name="users",
            field=models.ManyToManyField(
                blank=True,
                help_text=(
                    "Who may edit the offers of this provider, besides the office."
                ),
                related_name="providers",
                to=settings.AUTH_USER_MODEL,
                verbose_name="accounts",
            ),
        ),
    ]
