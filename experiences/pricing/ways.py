"""Whether a price is paid by each person, by the group, or for a room or vehicle."""

from collections.abc import Sequence
from enum import Enum

from catalogue.document import Price


class Way(Enum):
    EACH = "each"
    GROUP = "group"
    ROOM = "room"
    UNIT = "unit"


EACH, GROUP, ROOM, UNIT = Way
OF_UNITS = {
    "person": EACH,
    "group": GROUP,
    "room": ROOM,
    "night": UNIT,
    "pitch": UNIT,
    "week": UNIT,
}
"""Units that say it themselves. By the hour, the day or “as described” is anything."""
SAID = {"person": EACH, "group": GROUP, "unit": UNIT}
LODGING = ("room", "night", "pitch", "week")
OTHERS = ("person", "group", "day", "half_day", "hour", "other")
BY_NIGHT = LODGING + OTHERS
BY_DAY = OTHERS + LODGING


def way_of(
    prices: Sequence[Price], kind: str, per: str
) -> tuple[Way | None, list[Price]]:
    """The way that counts for a step of that kind, and the prices that have it.

    Those of one unit count: a night is paid for by the room where there is a price
    for one, as its breakfast is by the person. `per` (of the settings) decides for
    the units that do not say it; None: it is not said either.
    """
    for unit in BY_NIGHT if kind == "night" else BY_DAY:
        chosen = [one for one in prices if one.unit == unit]
        way = OF_UNITS.get(unit) or SAID.get(per)
        if chosen and way:
            return way, chosen
    return None, []
