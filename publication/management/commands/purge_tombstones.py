from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from publication.purge import KEPT, purge_tombstones


class Command(BaseCommand):
    help = f"Forget what was withdrawn more than {KEPT.days} days ago."

    def handle(self, *, verbosity: int, **options: Any) -> None:
        purged = purge_tombstones()
        if verbosity:
            said = ngettext("%d withdrawal purged", "%d withdrawals purged", purged)
            self.stdout.write(self.style.SUCCESS(said % purged))
