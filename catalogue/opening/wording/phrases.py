"""Lists and ranges, alike in all languages."""

from collections.abc import Sequence

from .base import Wording


class NotWordedError(Exception):
    """A construct that has no words here; its rule is shown as it is written."""


def listed(words: Wording, items: Sequence[str]) -> str:
    """ "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{words.glue.join(items[:-1])}{words.last_glue}{items[-1]}"
