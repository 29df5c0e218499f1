"""Take back one import of facts."""

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from catalogue.accessibility.importing.undoing import AlreadyUndone, undo
from catalogue.models import ObservationBatch


class Command(BaseCommand):
    help = "Take back an import of facts about access as one; nothing is deleted."

    def add_arguments(self, parser):
        parser.add_argument("batch", type=int, help="its number, from its report")

    def handle(self, *, batch, verbosity, **options):
        try:
            number = undo(ObservationBatch.objects.get(pk=batch))
        except ObservationBatch.DoesNotExist as error:
            said = _("There is no import of facts %(batch)s.")
            raise CommandError(said % {"batch": batch}) from error
        except AlreadyUndone as error:
            said = _("It was taken back before: %(batch)s.")
            raise CommandError(said % {"batch": error}) from error
        if verbosity:
            said = _("%(number)s observations appended: the import is taken back.")
            self.stdout.write(said % {"number": number})
