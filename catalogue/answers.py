"""Answers to a question as JSON: their kinds, and the refusal of what is none.

Shared by the attributes of sectors and the facts about access.
"""

from collections.abc import Container
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class Kind(StrEnum):
    """The form of a value in JSON."""

    YES_NO = "yes_no"  # true or false; nothing there: unknown
    NUMBER = "number"  # in the question's unit
    CHOICE = "choice"  # one code of its options
    CHOICES = "choices"  # list of such codes


def refusal(code: str, label: str, expected: str, found: object) -> ValidationError:
    """The error that says what was expected in place of what was found."""
    return ValidationError(
        _("“%(label)s”: expected %(expected)s, found %(found)s."),
        code=code,
        params={"label": label, "expected": expected, "found": repr(found)[:80]},
    )


def is_option(value: object, options: Container[str] | None) -> bool:
    return isinstance(value, str) and value in (options or ())


def are_options(value: object, options: Container[str] | None) -> bool:
    return isinstance(value, list) and all(is_option(one, options) for one in value)
