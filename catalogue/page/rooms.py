"""Meeting rooms as a table: one row a room, one column a layout that is offered."""

from django.utils.translation import gettext as _

from catalogue.document import MeetingRoom
from catalogue.models.meeting_room import EQUIPMENT, LAYOUTS

from . import formats
from .shown import Shown


class RoomRow(Shown, frozen=True):
    """`seats`: one cell a layout, "" where nothing is said. `notes`: the rest."""

    name: str
    area: str
    height: str
    seats: list[str]
    notes: list[str]


class RoomTable(Shown, frozen=True):
    layouts: list[str]
    rows: list[RoomRow]


def room_table(rooms: list[MeetingRoom], language: str) -> RoomTable:
    """Only the layouts that some room offers have a column."""
    used = [code for code in LAYOUTS if any(code in room.seats for room in rooms)]
    return RoomTable(
        [str(LAYOUTS[code]) for code in used],
        [_row(room, used, language) for room in rooms],
    )


def _row(room: MeetingRoom, layouts: list[str], language: str) -> RoomRow:
    seats = [room.seats.get(code) for code in layouts]
    return RoomRow(
        name=room.name,
        area=_measure(room.area_m2, "m²", language),
        height=_measure(room.height_m, "m", language),
        seats=["" if n is None else formats.number(n, language) for n in seats],
        notes=[*_features(room), *_equipment(room, language), *_rates(room, language)],
    )


def _measure(value: float | None, unit: str, language: str) -> str:
    if value is None:
        return ""
    return f"{formats.number(value, language)}\N{NO-BREAK SPACE}{unit}"


def _features(room: MeetingRoom) -> list[str]:
    """What is known of the room, yes or no; what is unknown is left out."""
    known = (
        (room.daylight, _("daylight"), _("no daylight")),
        (room.blackout, _("can be darkened"), _("cannot be darkened")),
        (room.hybrid, _("hybrid meetings"), _("no hybrid meetings")),
        (room.induction_loop, _("induction loop"), _("no induction loop")),
        (room.step_free_stage, _("step-free stage"), _("steps to the stage")),
    )
    said = [yes if value else no for value, yes, no in known if value is not None]
    if room.combinable_with:
        joined = _("can be joined with %(rooms)s") % {"rooms": room.combinable_with}
        said.append(joined)
    return said


def _equipment(room: MeetingRoom, language: str) -> list[str]:
    words = [str(EQUIPMENT.get(code, code)) for code in room.equipment]
    return [formats.listed(words, language)] if words else []


def _rates(room: MeetingRoom, language: str) -> list[str]:
    rates = (
        (room.half_day_rate, _("half-day: %(amount)s")),
        (room.day_rate, _("day, by person: %(amount)s")),
        (room.residential_rate, _("with a night, by person: %(amount)s")),
    )
    return [
        words % {"amount": formats.money(rate, language)}
        for rate, words in rates
        if rate is not None
    ]
