from django.conf import settings
from django.core.management.base import BaseCommand

from catalogue.reference import pages


class Command(BaseCommand):
    help = "Writes the reference pages of the documentation from the registries."

    def handle(self, **options):
        folder = settings.BASE_DIR / "docs" / "reference"
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pages().items():
            (folder / name).write_text(text, encoding="utf-8")
            self.stdout.write(f"docs/reference/{name}")
