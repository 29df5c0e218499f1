from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from publication import epochs
from publication.models import Epoch


class Command(BaseCommand):
    help = (
        "Start a new epoch of the feed. Run it after every restore of the database: "
        "readers are then told to take a new snapshot."
    )

    def handle(self, *, verbosity: int, **options: Any) -> None:
        epoch = epochs.start(Epoch.Reason.COMMAND)
        if verbosity:
            said = _("The feed is now in epoch %s") % epoch.token.hex
            self.stdout.write(self.style.SUCCESS(said))
