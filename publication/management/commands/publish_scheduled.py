from typing import Any

from django.core.management.base import CommandError
from wagtail.management.commands.publish_scheduled import Command as WagtailCommand

from publication.failures import PartialFailure
from publication.schedule import run_due


class Command(WagtailCommand):
    help = "Publish and expire what is due. Safe to run twice at once."

    def handle(self, *args: Any, dryrun: bool, **options: Any) -> None:
        if dryrun:
            super().handle(*args, dryrun=True, **options)
            return
        try:
            run_due()
        except PartialFailure as error:
            raise CommandError(str(error)) from error
