from typing import Any

from django.core.management.base import BaseCommand

from publication.purge import KEPT, purge_tombstones


class Command(BaseCommand):
    help = f"Forget what was withdrawn more than {KEPT.days} days ago."

    def handle(self, *, verbosity: int, **options: Any) -> None:
        purged = purge_tombstones()
        if verbosity:
            self.stdout.write(self.style.SUCCESS(f"{purged} purged"))
