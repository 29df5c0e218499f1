"""Reading known facts, and writing objects without what is unknown."""

from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.formula import ABSENT, Values

UNITS = {"cm": "cm", "m": "m", "%": "percent"}


class Null:
    """There is no such thing: null in JSON."""


NULL = Null()


class Known:
    """The facts of a place that count today. Every reader gives None for unknown."""

    def __init__(self, values: Values) -> None:
        self._values = values

    def yes(self, fact: str) -> bool | None:
        value = self._values.get(fact)
        return value if isinstance(value, bool) else None

    def number(self, fact: str) -> float | None:
        value = self._values.get(fact)
        return None if value is ABSENT else value

    def choice(self, fact: str) -> str | None:
        value = self._values.get(fact)
        return value if isinstance(value, str) else None

    def choices(self, fact: str) -> list[str] | None:
        value = self._values.get(fact)
        return value if isinstance(value, list) else None

    def quantity(self, fact: str) -> dict | None:
        """{"value": 77, "unit": "cm"}"""
        value = self.number(fact)
        if value is None:
            return None
        return {"value": value, "unit": UNITS[FACTS[fact].unit]}

    def is_absent(self, fact: str) -> bool:
        """Somebody looked, and there is none."""
        return self._values.get(fact) is ABSENT

    def is_no(self, fact: str) -> bool:
        return self._values.get(fact) is False


def told(**properties: object) -> dict | None:
    """An object of what is known; None where that is nothing."""
    found = {name: one for name, one in properties.items() if one is not None}
    return {name: None if one is NULL else one for name, one in found.items()} or None


def listed(*objects: dict | None) -> list[dict] | None:
    """A list of the objects of which something is known; None without any."""
    return [one for one in objects if one] or None


def is_one(choice: str | None, *options: str) -> bool | None:
    """Is it one of these? None where it is unknown."""
    return None if choice is None else choice in options
