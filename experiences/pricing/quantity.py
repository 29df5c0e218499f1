"""How often a price is paid in one step."""

from .component import Component

HOUR = 60  # minutes
HALF_DAY = 5 * HOUR


def quantity(unit: str, component: Component) -> int | None:
    """Begun hours, half-days and weeks count whole; None: how long is not known.

    A step of a programme lies within one day or is one night, so that those count
    once.
    """
    minutes = component.duration_minutes
    if unit == "week":
        return component.weeks
    if unit == "hour":
        return None if minutes is None else -(-minutes // HOUR)
    if unit == "half_day":
        return None if minutes is None else 1 if minutes <= HALF_DAY else 2
    return 1
