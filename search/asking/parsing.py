"""What every search can be asked besides filters and needs: words, facets, page."""

import re
import unicodedata

from django.utils.translation import gettext as _

from ..facets import BY_PARAMETER, Group
from .parameters import Parameters
from .problems import not_a_choice

LONGEST_TEXT = 200
MOST_VALUES = 50  # of one facet
LAST_PAGE = 500  # 10,000 hits: nobody reads further, and depth costs
WHOLE = re.compile(r"\d{1,9}", re.ASCII)
NO_TEXT = ("Cc", "Cs", "Cn", "Co", "Cf")  # categories of signs that no text holds


def text(parameters: Parameters) -> str:
    """What was typed, in one line, without what no text holds, at most 200 long."""
    typed = parameters.one("q")
    kept = "".join(c if _is_text(c) else " " for c in typed)
    if kept != typed:
        parameters.problems.add(
            "q", typed, _("Signs that no text holds were left out of the search.")
        )
    cleaned = " ".join(unicodedata.normalize("NFC", kept).split())
    if len(cleaned) > LONGEST_TEXT:
        told = _("The search was cut after %(count)s signs.")
        parameters.problems.add("q", typed, told, count=LONGEST_TEXT)
    return cleaned[:LONGEST_TEXT].strip()


def selections(parameters: Parameters, language: str) -> dict[str, tuple[str, ...]]:
    """Group → chosen values, in the order of the registry."""
    chosen = {
        group.code: _chosen(parameters, group, language)
        for group in BY_PARAMETER.values()
    }
    return {code: values for code, values in chosen.items() if values}


def page(parameters: Parameters) -> int:
    told = _("“%(value)s” is not a page from 1 to %(last)s.")
    return parameters.read("page", _page, told, last=LAST_PAGE) or 1


def _chosen(parameters: Parameters, group: Group, language: str) -> tuple[str, ...]:
    given = parameters.several(group.parameter)
    asked = sorted(given)[:MOST_VALUES]
    if len(given) > MOST_VALUES:
        parameters.problems.add(
            group.parameter,
            "",
            _("Only %(most)s values of “%(name)s” can be chosen at once."),
            most=MOST_VALUES,
            name=group.label,
        )
    known = group.labels([value for value in asked if _encodes(value)], language)
    for value in asked:
        if value not in known:
            parameters.problems.add(group.parameter, value, not_a_choice())
    return tuple(value for value in asked if value in known)


def _is_text(sign: str) -> bool:
    """Controls, surrogates, unassigned and bidirectional signs are no text."""
    return sign in "\t\n\r" or unicodedata.category(sign) not in NO_TEXT


def _encodes(value: str) -> bool:
    """False for lone surrogates and NUL, which no database takes."""
    return value.isprintable()


def _page(value: str) -> int | None:
    found = int(value) if WHOLE.fullmatch(value) else 0
    return found if 1 <= found <= LAST_PAGE else None
