"""A party: adults, children with their ages, an assistance dog, or a whole group."""

import re
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.page import formats
from search.asking.parameters import Parameters
from search.entries.party import MOST_PEOPLE, OLDEST, Party, may_take, takes

from .base import Doubt, Filter, Removable

WHOLE = re.compile(r"\d{1,4}", re.ASCII)
MOST_CHILDREN = 30
APART = re.compile(r"[\s,;+]+")


def parse(parameters: Parameters) -> Party | None:
    told = _("“%(value)s” is no number of adults: from 0 to %(most)s.")
    adults = parameters.read("adults", _people, told, most=MOST_PEOPLE) or 0
    return Party(adults, _ages(parameters), parameters.flag("dog")) or None


def _people(value: str) -> int | None:
    return int(value) if WHOLE.fullmatch(value) and int(value) <= MOST_PEOPLE else None


def _ages(parameters: Parameters) -> tuple[int, ...]:
    """`children` = “4, 7”: what is no age is named and left out."""
    found = []
    for one in filter(None, APART.split(parameters.one("children"))):
        if WHOLE.fullmatch(one) and int(one) <= OLDEST:
            found.append(int(one))
        else:
            told = _("“%(value)s” is no age of a child: from 0 to %(most)s.")
            parameters.problems.add("children", one, told, most=OLDEST)
    if len(found) > MOST_CHILDREN:
        told = _("Only the first %(most)s children count.")
        parameters.problems.add("children", "", told, most=MOST_CHILDREN)
    return tuple(found[:MOST_CHILDREN])


def to_params(party: Party) -> list[tuple[str, str]]:
    found = [("adults", str(party.adults))] if party.adults else []
    if party.ages:
        found.append(("children", ",".join(map(str, party.ages))))
    return [*found, ("dog", "1")] if party.dog else found


def chips(party: Party, language: str) -> Iterator[Removable]:
    if party.adults:
        said = ngettext("%(count)s adult", "%(count)s adults", party.adults)
        count = formats.number(party.adults, language)
        yield Removable(said % {"count": count}, replace(party, adults=0) or None)
    for number, age in enumerate(party.ages):
        others = party.ages[:number] + party.ages[number + 1 :]
        yield Removable(child(age), replace(party, ages=others) or None)
    if party.dog:
        said = _("With an assistance dog")
        yield Removable(said, replace(party, dog=False) or None)


def child(age: int) -> str:
    """“a child of 4”"""
    if age == 0:
        return _("a baby")
    return ngettext("a child of %(age)s year", "a child of %(age)s years", age) % {
        "age": age
    }


def unknown_sentence(count: int, language: str) -> str:
    return ngettext(
        "Of %(count)s more we do not know whether it can take you all: please ask.",
        "Of %(count)s more we do not know whether they can take you all: please ask.",
        count,
    ) % {"count": formats.number(count, language)}


def form(query, result) -> dict[str, object]:
    party = query.filters.get("party") or Party()
    ages = ", ".join(map(str, party.ages))
    return {"party": party, "ages": ages, "most": MOST_PEOPLE, "oldest": OLDEST}


PARTY = Filter(
    code="party",
    parameters=("adults", "children", "dog"),
    parse=parse,
    to_params=to_params,
    conditions=takes,
    chips=chips,
    form=form,
    doubt=Doubt(
        may_take, unknown_sentence, lambda: _("Whether you are taken: unknown")
    ),
)
