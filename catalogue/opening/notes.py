"""What ``from_periods`` has to say about the periods it was given."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy

MESSAGES = {
    "end-before-start": gettext_lazy(
        "This period ends before it begins: it was left out."
    ),
    "wrong-weekday": gettext_lazy(
        "This period names a weekday that does not exist: it was left out."
    ),
    "hours-not-given": gettext_lazy(
        "The hours of this period are not given: its days count as unknown where no "
        "other period gives hours."
    ),
    "too-long": gettext_lazy(
        "There are too many different periods to write as opening hours: they were "
        "all left out."
    ),
}
ALL = -1


@dataclass(frozen=True, slots=True)
class Note:
    """``code`` is a key of ``MESSAGES``, ``position`` a period's from 0, or ``ALL``."""

    code: str
    position: int = ALL

    @property
    def message(self) -> str:
        """The sentence, in the active language."""
        return str(MESSAGES[self.code])
