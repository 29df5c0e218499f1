"""A published experience as it is now: its offers may have gone since it was built."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q
from django.utils import timezone
from msgspec.structs import replace

from publication.models import Publication

from .build.derived import with_findings
from .document import ExperienceDocument, Step


def as_it_is_now(shown: ExperienceDocument, today: date) -> ExperienceDocument:
    """The same document, or judged anew without the offers that are public no more.

    Its rebuild follows by itself; until then nobody is sent to a closed door.
    """
    gone = _gone([step.stop.id for step in shown.steps if step.stop])
    steps = [_without(step, gone) for step in shown.steps]
    if steps == shown.steps:
        return shown
    return with_findings(replace(shown, steps=steps), shown, today)


def _gone(offers: list[str]) -> Mapping[str, date]:
    """Offer → the day on which it was withdrawn from the public."""
    rows = Publication.objects.filter(kind="offer", uid__in=offers)
    withdrawn = rows.filter(Q(withdrawn=True) | ~Q(audience="public"))
    return {
        str(uid): timezone.localdate(moment)
        for uid, moment in withdrawn.values_list("uid", "changed_at")
    }


def _without(step: Step, gone: Mapping[str, date]) -> Step:
    if step.stop is None or not step.stop.public or step.stop.id not in gone:
        return step
    stop = replace(step.stop, public=False, withdrawn_on=gone[step.stop.id])
    return replace(step, stop=stop)
