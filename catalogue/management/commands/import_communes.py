"""Load the communes of France, with their centres, from La Poste's open file."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from rich.console import Console
from rich.progress import track

from catalogue.imports.laposte import BadCommunes, load


class Command(BaseCommand):
    help = "Load communes from La Poste's laposte_hexasmal.csv (or its zip)."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *, file, verbosity, **options):
        if not file.exists():
            raise CommandError(_("No such file: %(file)s") % {"file": file})

        def shown(batches):
            console = Console(stderr=True)
            return track(batches, _("Communes"), console=console, disable=not verbosity)

        try:
            count = load(file, shown)
        except BadCommunes as error:
            raise CommandError(str(error)) from error
        if verbosity:
            self.stdout.write(_("%(count)s communes.") % {"count": count})
