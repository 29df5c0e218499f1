"""The home page in French and English, and the site that starts with it."""

from uuid import uuid4

from django.db import migrations

TITLES = {"fr": "Accueil", "en": "Home"}


def make(apps, schema_editor):
    Page = apps.get_model("wagtailcore.Page")
    Site = apps.get_model("wagtailcore.Site")
    Locale = apps.get_model("wagtailcore.Locale")
    HomePage = apps.get_model("home.HomePage")
    ContentType = apps.get_model("contenttypes.ContentType")
    page_type, _ = ContentType.objects.get_or_create(
        app_label="home", model="homepage"
    )
    Site.objects.all().delete()
    Page.objects.filter(depth=2).delete()
    key = uuid4()
    pages = {}
    for number, (language, title) in enumerate(TITLES.items(), start=1):
        slug = f"accueil-{language}" if language == "fr" else f"home-{language}"
        pages[language] = HomePage.objects.create(
            title=title,
            draft_title=title,
            slug=slug,
            url_path=f"/{slug}/",
            path=f"0001{number:04d}",
            depth=2,
            numchild=0,
            live=True,
            translation_key=key,
            locale=Locale.objects.get_or_create(language_code=language)[0],
            content_type=page_type,
        )
    Page.objects.filter(depth=1).update(numchild=len(pages))
    Site.objects.create(
        hostname="localhost",
        site_name="Cordée",
        root_page=pages["fr"],
        is_default_site=True,
    )


def unmake(apps, schema_editor):
    apps.get_model("wagtailcore.Site").objects.all().delete()
    apps.get_model("home.HomePage").objects.all().delete()
    apps.get_model("wagtailcore.Page").objects.filter(depth=1).update(numchild=0)


class Migration(migrations.Migration):
    dependencies = [("home", "0001_initial")]
    operations = [migrations.RunPython(make, unmake)]
