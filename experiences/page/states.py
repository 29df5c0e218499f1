"""What each day is for a departure: possible, not, or a dated one and its state."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from django.utils.translation import gettext_lazy

from catalogue.page.shown import Shown
from experiences.document import Departure, ExperienceDocument

MARKS = {  # state → sign and words
    "works": ("✓", gettext_lazy("it can begin")),
    "open": ("○", gettext_lazy("departure, places left")),
    "guaranteed": ("★", gettext_lazy("departure, guaranteed")),
    "full": ("■", gettext_lazy("departure, full")),
    "cancelled": ("×", gettext_lazy("departure, cancelled")),
    "no": ("–", gettext_lazy("not that day")),
    "unknown": ("?", gettext_lazy("not checked yet")),
}
TO_BE_HAD = ("works", "open", "guaranteed")
UNKNOWN = "unknown"


class Mark(Shown, frozen=True):
    """How a state is shown: by a sign and in words, never by its colour alone."""

    code: str
    sign: str
    words: str


def marks() -> dict[str, Mark]:
    """State → its mark, in the active language."""
    return {code: Mark(code, sign, str(words)) for code, (sign, words) in MARKS.items()}


def states(experience: ExperienceDocument, day: date) -> dict[date, str]:
    """State of each day from `day` on that was checked, and of each departure.

    A departure on a day on which something blocks cannot be had, whatever it says.
    """
    dated = {one.day: one.state for one in experience.departures if one.day >= day}
    checked = dict(_checked(experience, day))
    return {
        one: _state(checked.get(one), dated.get(one))
        for one in sorted(checked.keys() | dated.keys())
    }


def next_day(found: Mapping[date, str]) -> date | None:
    """The first day that can be had."""
    return min(
        (day for day, state in found.items() if state in TO_BE_HAD), default=None
    )


def _checked(experience: ExperienceDocument, day: date) -> Iterator[tuple[date, str]]:
    works = {
        run.first_day + timedelta(days=number)
        for run in experience.works_on
        for number in range((run.last_day - run.first_day).days + 1)
    }
    if experience.checked_until is not None:
        for number in range((experience.checked_until - day).days + 1):
            one = day + timedelta(days=number)
            yield one, "works" if one in works else "no"


def _state(checked: str | None, dated: str | None) -> str:
    if checked == "no" and dated in TO_BE_HAD:
        return "no"
    return dated or checked or UNKNOWN


def coming(experience: ExperienceDocument, day: date) -> list[Departure]:
    """The departures of `day` and later, by day."""
    found = [one for one in experience.departures if one.day >= day]
    return sorted(found, key=lambda one: (one.day, one.code))
