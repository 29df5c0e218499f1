"""What a fare is called, in each interface language.

Kept by value: the same few words stand in the fares of every experience.
"""

from collections.abc import Callable
from functools import cache

from django.utils.translation import gettext as _
from django.utils.translation import override

from catalogue.document import Texts
from config.languages import INTERFACE, pick


def in_each_language(say: Callable[[], str]) -> Texts:
    """What `say` returns while each interface language is active."""
    said = {}
    for language in INTERFACE:
        with override(language.code):
            said[language.code] = say()
    return said


@cache
def adult_label() -> Texts:
    return in_each_language(lambda: _("Adult"))


@cache
def group_label() -> Texts:
    return in_each_language(lambda: _("The whole group"))


@cache
def child_label(low: int, high: int) -> Texts:
    """“Child from 4 to 11”, “Child under 4”."""
    if low == 0:
        return in_each_language(lambda: _("Child under %(age)s") % {"age": high + 1})
    return in_each_language(
        lambda: _("Child from %(low)s to %(high)s") % {"low": low, "high": high}
    )


def older_label(age: int) -> Texts:
    """Of a child whose age has no fare."""
    return in_each_language(
        lambda: _("%(age)s years old, at the adults' price") % {"age": age}
    )


def alone_label() -> Texts:
    return in_each_language(lambda: _("Supplement for a room alone"))


def free_label(paying: int) -> Texts:
    return in_each_language(
        lambda: _("Free place, one for each %(count)s who pay") % {"count": paying}
    )


def as_for_label(people: int) -> Texts:
    return in_each_language(
        lambda: _("You pay no more than a group of %(count)s") % {"count": people}
    )


def option_label(title: Texts, who: Texts) -> Texts:
    """“Guided tour (Adult)”, in each language of `who`."""
    return {code: f"{pick(title, code)[0]} ({words})" for code, words in who.items()}
