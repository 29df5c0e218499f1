"""Who comes along: how many, how old, and whether with an assistance dog.

What an offer says of it is indexed as numbers and marks, so that a party of seven with
a child of four gets an exact answer, which buckets would round.
"""

from dataclasses import dataclass
from datetime import date
from math import isinf
from typing import NamedTuple

from catalogue.accessibility.place import Place
from catalogue.document import OfferDocument

from ..asking.conditions import (
    After,
    All,
    AnyOf,
    Condition,
    Conditions,
    Has,
    Not,
    Range,
)
from ..facets import spans

MOST_PEOPLE = 999
GROUP = 10  # from this size on, whether an offer takes so many must be known
OLDEST = 17  # years; who is older counts as an adult
EVERY_AGE = 999
DOG = "assistance_dog_welcome"  # the fact
DOGS, NO_DOGS = "dogs", "no_dogs"  # among the marks of an entry


class Fits(NamedTuple):
    """The parties that an offer takes: their sizes, and the ages of everybody.

    `group_most` 0: not known. Where nothing is said of ages, all of them.
    """

    group_least: int = 0
    group_most: int = 0
    age_least: int = 0
    age_most: int = EVERY_AGE


@dataclass(frozen=True, slots=True)
class Party:
    """`ages`: of the children, in years, sorted. `dog`: with an assistance dog."""

    adults: int = 0
    ages: tuple[int, ...] = ()
    dog: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "ages", tuple(sorted(self.ages)))

    def __bool__(self) -> bool:
        return self != Party()

    @property
    def size(self) -> int:
        return self.adults + len(self.ages)


def fits(document: OfferDocument, today: date) -> Fits:
    """What an entry holds of it."""
    sizes = next(iter(spans.capacity(document, today)), None)
    ages = next(iter(spans.age(document, today)), None)
    found = Fits()
    if sizes:
        only_least = document.group_min is not None and document.group_max is None
        most = 0 if only_least else int(sizes.most)
        found = found._replace(group_least=int(sizes.least), group_most=most)
    if ages:
        most = EVERY_AGE if isinf(ages.most) else int(ages.most)
        found = found._replace(age_least=int(ages.least), age_most=most)
    return found


def marks(place: Place) -> list[str]:
    """What is known of assistance dogs, until the entry's `access_until`."""
    said = {True: [DOGS], False: [NO_DOGS]}
    known = place.values.get(DOG)
    return said[known] if isinstance(known, bool) else []


def takes(party: Party, today: date) -> Conditions:
    """What an entry fulfils that takes this party.

    Of fewer than GROUP people nobody has to say that they are taken, only that they
    are not; an assistance dog must be known to be welcome.
    """
    return (*_ages(party), *_size(party), *_dog(party, today))


def may_take(party: Party, today: date) -> Conditions:
    """What those fulfil of which we cannot say; none of them fulfils `takes`."""
    asked = (*_ages(party), *_may_size(party), *_may_dog(party, today))
    return (*asked, Not(All(takes(party, today))))


def _ages(party: Party) -> Conditions:
    """The youngest and the oldest child; adults are asked about by nobody's ages."""
    ages = dict.fromkeys((*party.ages[:1], *party.ages[-1:]))
    return tuple(one for age in ages for one in _span("age", age))


def _span(name: str, number: int) -> Conditions:
    least = Range(f"{name}_least", None, number)
    return least, Range(f"{name}_most", number, None)


def _size(party: Party) -> Conditions:
    if not party.size:
        return ()
    if party.size < GROUP:
        return _may_size(party)
    return _span("group", party.size)


def _may_size(party: Party) -> Conditions:
    if not party.size:
        return ()
    least, most = _span("group", party.size)
    return least, AnyOf((most, Range("group_most", None, 0)))


def _dog(party: Party, today: date) -> Conditions:
    return (_known(DOGS, today),) if party.dog else ()


def _may_dog(party: Party, today: date) -> Conditions:
    return (Not(_known(NO_DOGS, today)),) if party.dog else ()


def _known(mark: str, today: date) -> Condition:
    return All((Has("marks", (mark,)), After("access_until", today.toordinal())))
