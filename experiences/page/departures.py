"""The dated departures that are to come, in words."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from catalogue.page import formats
from catalogue.page.shown import Shown
from experiences.document import Departure

STATES = {
    "open": gettext_lazy("places left"),
    "guaranteed": gettext_lazy("guaranteed"),
    "full": gettext_lazy("full"),
    "cancelled": gettext_lazy("cancelled"),
}
TO_BE_HAD = ("open", "guaranteed")


class DepartureRow(Shown, frozen=True):
    """`seats`, `price`, `note`: in words, "" where not known or of no use.

    `is_held`: it can be had, or at least takes place.
    """

    code: str
    day: date
    words: str
    state: str
    state_words: str
    seats: str
    price: str
    note: str
    is_held: bool


def departure_row(one: Departure, language: str, *, works: bool) -> DepartureRow:
    """`works`: false where something blocks on that day."""
    held = works or one.state not in TO_BE_HAD
    return DepartureRow(
        code=one.code,
        day=one.day,
        words=formats.long_day(one.day, language),
        state=one.state if held else "blocked",
        state_words=_state(one) if held else _("cannot be booked at the moment"),
        seats=_seats(one) if held else "",
        price="" if one.amount is None else formats.money(one.amount, language),
        note=_note(one, language) if held else "",
        is_held=held and one.state != "cancelled",
    )


def _state(one: Departure) -> str:
    return str(STATES.get(one.state, one.state))


def _seats(one: Departure) -> str:
    """What is left, where it can still be had."""
    if one.seats is None or one.state not in TO_BE_HAD:
        return ""
    left = max(one.seats - one.sold - one.on_option, 0)
    said = ngettext("%(count)s place left", "%(count)s places left", left)
    return said % {"count": left}


def _note(one: Departure, language: str) -> str:
    """Whether it is not sure yet that it takes place."""
    if one.state != "open" or not one.minimum or one.decided_on is None:
        return ""
    return _("from %(count)s people; known by %(day)s") % {
        "count": one.minimum,
        "day": formats.short_day(one.decided_on, language),
    }
