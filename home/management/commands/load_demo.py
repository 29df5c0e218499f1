import time

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from catalogue.imports.problem import Severity
from home.demo import loading
from home.demo.words import load_words


class Command(BaseCommand):
    help = (
        "Loads the demonstration: invented offers around Lourdes. "
        "A second run changes nothing."
    )

    def handle(self, *, verbosity, **options):
        began = time.monotonic()
        communes = loading.load_communes()
        report = loading.load_offers(self.progress if verbosity else _silent)
        wrong = [
            str(problem)
            for problem in report.problems
            if problem.severity is not Severity.WARNING
        ]
        if wrong:
            raise CommandError("\n".join(wrong))
        load_words()
        marked = loading.mark_site()
        if verbosity:
            self.say(report, communes, marked, time.monotonic() - began)

    def say(self, report, communes: int, marked: bool, seconds: float) -> None:
        for problem in report.problems:
            self.stdout.write(f"  {problem}")
        said = _(
            "Demonstration: %(created)s offers created, %(changed)s changed,"
            " %(unchanged)s unchanged; %(communes)s communes added; %(seconds)d s."
        )
        counts = {
            "created": report.counts.created,
            "changed": report.counts.changed,
            "unchanged": report.counts.unchanged,
        }
        others = {"communes": communes, "seconds": seconds}
        self.stdout.write(self.style.SUCCESS(said % (counts | others)))
        if marked:
            self.stdout.write(
                _("Every page says that places, prices and access facts are invented.")
            )

    def progress(self, phase: str, done: int, total: int) -> None:
        if phase == "apply" and (done % 10 == 0 or done == total):
            self.stdout.write(
                _("%(done)s of %(total)s offers") % {"done": done, "total": total}
            )


def _silent(phase: str, done: int, total: int) -> None:
    """Nobody watches."""
