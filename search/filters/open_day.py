"""Open on a day, from today to the horizon of the index."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.page import formats
from search.conditions import After, AnyOf, Conditions, Has, until
from search.days import EVERY, HORIZON_DAYS
from search.parameters import Parameters, a_day

from .base import Doubt, Filter, Removable


def parse(parameters: Parameters) -> date | None:
    day = parameters.read(
        "open", a_day, _("“%(value)s” is not a day: write it as 2027-05-31.")
    )
    if day is None:
        return None
    today = localdate()
    if day < today:
        parameters.problems.add("open", str(day), _("%(value)s is in the past."))
        return None
    last = last_day(today)
    if day > last:
        told = _("We know opening days until %(last)s only.")
        parameters.problems.add("open", str(day), told, last=last)
        return None
    return day


def last_day(today: date) -> date:
    return today + timedelta(days=HORIZON_DAYS - 1)


def to_params(day: date) -> list[tuple[str, str]]:
    return [("open", day.isoformat())]


def conditions(day: date, today: date) -> Conditions:
    """Known to be open on that day, by an entry that reaches as far."""
    number = day.toordinal()
    reaches = After("indexed_on", number - HORIZON_DAYS)
    return Has("open_days", (EVERY, number)), reaches


def unknown(day: date, today: date) -> Conditions:
    """Nothing is known of that day, or the entry does not reach as far."""
    number = day.toordinal()
    said = Has("unknown_days", (EVERY, number))
    return (AnyOf((said, until("indexed_on", number - HORIZON_DAYS))),)


def unknown_sentence(count: int, language: str) -> str:
    return ngettext(
        "Of %(count)s more we do not know whether it is open that day: please call.",
        "Of %(count)s more we do not know whether they are open that day: please call.",
        count,
    ) % {"count": formats.number(count, language)}


def chips(day: date, language: str) -> Iterator[Removable]:
    said = {"day": formats.short_day(day, language)}
    yield Removable(_("Open on %(day)s") % said, None)


def form(query, result) -> dict[str, object]:
    today = localdate()
    return {
        "day": query.filters.get("open"),
        "first_day": today,
        "last_day": last_day(today),
    }


OPEN_DAY = Filter(
    code="open",
    parameters=("open",),
    parse=parse,
    to_params=to_params,
    conditions=conditions,
    chips=chips,
    form=form,
    doubt=Doubt(unknown, unknown_sentence),
)
