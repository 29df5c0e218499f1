"""That nobody can take it now: since when, and why."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalogue.page import formats
from catalogue.page.shown import Shown
from experiences.document import ExperienceDocument

REASONS = {  # code of a finding that blocks → why, without the figures of one day
    "out_of_season": gettext_lazy("Its season is over."),
    "no_departure": gettext_lazy("No departure is planned."),
    "departure_cancelled": gettext_lazy("The planned departures are cancelled."),
    "departure_full": gettext_lazy("The planned departures are full."),
    "no_steps": gettext_lazy("Its programme is empty."),
    "no_offer": gettext_lazy("A step of the programme is still to be chosen."),
    "not_public": gettext_lazy("A step of the programme is no longer offered."),
    "closed_exceptionally": gettext_lazy(
        "A step of the programme is closed for a while."
    ),
    "closed_that_day": gettext_lazy(
        "A step is closed on the days on which it is planned."
    ),
    "closed_on_arrival": gettext_lazy(
        "A step is closed at the time at which it is planned."
    ),
    "closes_too_early": gettext_lazy("A step closes before the visit would end."),
    "after_last_admission": gettext_lazy("One would arrive after the last admission."),
    "sold_out": gettext_lazy("An event of the programme is sold out."),
    "overlaps": gettext_lazy("Two steps of the programme overlap."),
    "too_little_time": gettext_lazy("There is too little time between two steps."),
    "too_large_a_group": gettext_lazy(
        "A step takes fewer people than the smallest group."
    ),
    "too_small_a_group": gettext_lazy("A step takes larger groups only."),
    "in_the_dark": gettext_lazy("A step outdoors would be in the dark."),
    "way_in_the_dark": gettext_lazy("A way outdoors would be in the dark."),
    "too_few_alternatives": gettext_lazy(
        "Too few of the steps to choose from can be done."
    ),
}


class Suspended(Shown, frozen=True):
    """`reasons`: sentences, the gravest first, each once."""

    since: str
    reasons: tuple[str, ...]


def suspended(experience: ExperienceDocument, language: str) -> Suspended | None:
    """None where it can be taken."""
    found = experience.suspended
    if found is None:
        return None
    return Suspended(
        since=formats.short_day(found.since, language),
        reasons=tuple(dict.fromkeys(_reasons(found.reasons))),
    )


def _reasons(codes: list[str]) -> Iterator[str]:
    other = _("Its programme does not work at the moment.")
    for code in codes:
        yield str(REASONS.get(code, other))
