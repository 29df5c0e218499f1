"""The days on which it can begin: in sentences, as departures, and as months."""

from collections.abc import Iterator, Mapping
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.page import formats
from catalogue.page.shown import Shown
from experiences.document import ExperienceDocument

from .departures import DepartureRow, departure_row
from .months import Month, months, weekdays
from .states import TO_BE_HAD, Mark, coming, marks, next_day, states

SHOWN_AT_ONCE = 3


class DaysPanel(Shown, frozen=True):
    """`said`: sentences; `months`: none where nothing was checked, or no day
    is left.

    `runs`: the days in a row of departures, in words. `marks`: those that the months
    use. `next`: the first day that can be had, in words;
    "" and None where there is none.
    """

    said: tuple[str, ...]
    runs: tuple[str, ...]
    weekdays: tuple[tuple[str, str], ...]
    months: tuple[Month, ...]
    marks: tuple[Mark, ...]
    departures: tuple[DepartureRow, ...]
    next: str
    next_day: date | None

    @property
    def first_months(self) -> tuple[Month, ...]:
        return self.months[:SHOWN_AT_ONCE]

    @property
    def later_months(self) -> tuple[Month, ...]:
        return self.months[SHOWN_AT_ONCE:]


def days_panel(experience: ExperienceDocument, language: str, day: date) -> DaysPanel:
    """As a reader of `day` sees it: nothing of the past."""
    found = states(experience, day)
    checked, used = experience.checked_until, set(found.values())
    first = next_day(found)
    return DaysPanel(
        said=tuple(_said(experience, found, language, day)),
        runs=tuple(_runs(experience, language, day)),
        weekdays=weekdays(language),
        months=tuple(months(found, day, checked, language))
        if checked and used - {"no"}
        else (),
        marks=tuple(mark for code, mark in marks().items() if code in used),
        departures=tuple(
            departure_row(one, language, works=found[one.day] != "no")
            for one in coming(experience, day)
        ),
        next=formats.long_day(first, language) if first else "",
        next_day=first,
    )


def _said(
    experience: ExperienceDocument,
    found: Mapping[date, str],
    language: str,
    day: date,
) -> Iterator[str]:
    checked = experience.checked_until
    if checked is None or checked < day:
        yield _("We have not checked yet on which days it can begin: please ask.")
    else:
        count = sum(state in TO_BE_HAD for state in found.values())
        yield _count(count, formats.short_day(checked, language))
    if experience.on_request:
        yield _("On other days on request.")


def _runs(experience: ExperienceDocument, language: str, day: date) -> Iterator[str]:
    for one in experience.works_on:
        if one.last_day >= day:
            yield formats.days(max(one.first_day, day), one.last_day, language)


def _count(count: int, last: str) -> str:
    if not count:
        return _("There is no day until %(day)s on which it can begin.") % {"day": last}
    said = ngettext(
        "It can begin on %(count)s day until %(day)s.",
        "It can begin on %(count)s days until %(day)s.",
        count,
    )
    return said % {"count": count, "day": last}
