"""Open on a day, at an hour, or during my stay; what nobody told us is shown apart."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.document import OfferDocument
from catalogue.page import formats
from search.asking.conditions import NOTHING, Conditions
from search.asking.when import WEEKDAYS, When
from search.entries.days import horizon
from search.entries.hours import days_open_at, may_be_open_at, open_at

from .base import Choice, Doubt, Filter, Removable
from .when_parsing import NAMES, NOW, parse, to_params

NAMED = 4  # days that a card names; of more it says how many
OPEN_ON = (
    lambda: _("Open on a Monday"),
    lambda: _("Open on a Tuesday"),
    lambda: _("Open on a Wednesday"),
    lambda: _("Open on a Thursday"),
    lambda: _("Open on a Friday"),
    lambda: _("Open on a Saturday"),
    lambda: _("Open on a Sunday"),
)
DAY_NAMES = (
    lambda: _("Monday"),
    lambda: _("Tuesday"),
    lambda: _("Wednesday"),
    lambda: _("Thursday"),
    lambda: _("Friday"),
    lambda: _("Saturday"),
    lambda: _("Sunday"),
)


def conditions(when: When, today: date) -> Conditions:
    days = when.days(today)
    return open_at(days, when.code) if days else (NOTHING,)


def unknown(when: When, today: date) -> Conditions:
    days = when.days(today)
    return may_be_open_at(days, when.code) if days else (NOTHING,)


def unknown_sentence(count: int, language: str) -> str:
    return ngettext(
        "Of %(count)s more we do not know whether it is open then: please call.",
        "Of %(count)s more we do not know whether they are open then: please call.",
        count,
    ) % {"count": formats.number(count, language)}


def chips(when: When, language: str) -> Iterator[Removable]:
    """Days, days of the week one by one, and what is asked of the day."""
    if when.first:
        yield Removable(_days(when, language), _left(when, first=None, last=None))
    for number in when.weekdays:
        others = tuple(one for one in when.weekdays if one != number)
        yield Removable(OPEN_ON[number](), _left(when, weekdays=others))
    if when.at is not None:
        said = {"time": formats.clock(when.at, language)}
        yield Removable(_("Open at %(time)s") % said, _left(when, at=None))
    if when.evening:
        yield Removable(_("Open in the evening"), _left(when, evening=False))


def _left(when: When, **changes: object) -> When | None:
    return replace(when, **changes) or None


def _days(when: When, language: str) -> str:
    if when.is_one_day:
        said = {"day": formats.short_day(when.first, language)}
        return _("Open on %(day)s") % said
    said = {"days": formats.days(when.first, when.last, language)}
    return _("Open on a day %(days)s") % said


def card(when: When, offer: OfferDocument, language: str, today: date) -> str:
    """Which of several days it is open on; "" where only one was asked for."""
    days = when.days(today)
    if len(days) < 2:
        return ""
    opened = days_open_at(offer, days, when.code)
    if not opened:
        return ""
    if len(opened) == len(days):
        return _("Open on each of these days")
    if len(opened) > NAMED:
        said = {"count": len(opened), "days": len(days)}
        return _("Open on %(count)s of these %(days)s days") % said
    named = [formats.long_day(day, language) for day in opened]
    return _("Open on %(days)s") % {"days": formats.listed(named, language)}


def form(query, result) -> dict[str, object]:
    when = query.filters.get("when") or When()
    today, others = localdate(), query.with_filter("when", None).url()
    return {
        "when": when,
        "weekdays": [
            Choice(code, DAY_NAMES[number](), number in when.weekdays)
            for number, code in enumerate(WEEKDAYS)
        ],
        "first_day": today,
        "last_day": horizon(today),
        "now_url": f"{others}{'&' if len(others) > 1 else ''}open={NOW}",
    }


WHEN = Filter(
    code="when",
    parameters=NAMES,
    parse=parse,
    to_params=to_params,
    conditions=conditions,
    chips=chips,
    form=form,
    doubt=Doubt(unknown, unknown_sentence, lambda: _("Hours not known")),
    card=card,
)
