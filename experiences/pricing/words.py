"""What a fare is called, in each interface language."""

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import override

from catalogue.document import Texts
from config.languages import INTERFACE


def in_each_language(say: Callable[[], str]) -> Texts:
    """What `say` returns while each interface language is active."""
    said = {}
    for language in INTERFACE:
        with override(language.code):
            said[language.code] = say()
    return said


def adult_label() -> Texts:
    return in_each_language(lambda: _("Adult"))


def group_label() -> Texts:
    return in_each_language(lambda: _("The whole group"))


def child_label(low: int, high: int) -> Texts:
    """“Child from 4 to 11”, “Child under 4”."""
    if low == 0:
        return in_each_language(lambda: _("Child under %(age)s") % {"age": high + 1})
    return in_each_language(
        lambda: _("Child from %(low)s to %(high)s") % {"low": low, "high": high}
    )
