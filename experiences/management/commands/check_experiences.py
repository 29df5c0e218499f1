"""Print what stands against experiences; fail where one cannot be done on any day."""

from itertools import chain

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import get_language, ngettext

from config.languages import pick
from experiences.checking import Checked, check, drafts, published
from experiences.feasibility.wording.sentences import sentence


class Command(BaseCommand):
    help = (
        "Check the published experiences over the next 400 days and print every"
        " finding; exits with 1 where no day is left to one of them."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--drafts", action="store_true", help="those not published as well"
        )

    def handle(self, *, drafts: bool, verbosity: int, **options):
        today, blocked = timezone.localdate(), 0
        for document in _documents(with_drafts=drafts):
            found = check(document, today)
            blocked += found.blocks
            if verbosity:
                self._print(found)
        if blocked:
            told = ngettext(
                "%(count)s experience cannot be done on any day.",
                "%(count)s experiences cannot be done on any day.",
                blocked,
            )
            raise CommandError(told % {"count": blocked})

    def _print(self, found: Checked) -> None:
        language = get_language()
        title = pick(found.document.title, language)[0]
        days = ngettext("%(count)s day", "%(count)s days", found.working)
        self.stdout.write(f"{title}: {days % {'count': found.working}}")
        for finding, number in sorted(found.days.items(), key=lambda one: -one[1]):
            said = sentence(found.document, finding, language)
            count = ngettext("%(count)s day", "%(count)s days", number)
            count = count % {"count": number}
            self.stdout.write(f"  {finding.code} ({finding.severity}, {count}): {said}")


def _documents(*, with_drafts: bool):
    return chain(published(), drafts() if with_drafts else ())
