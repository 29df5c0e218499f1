"""What a published document says in numbers, as spans; nothing where it says nothing.

Units are those of the document: minutes, people, years, metres.
"""

from collections.abc import Iterator
from datetime import date
from math import inf

from catalogue.document import OfferDocument, Route

from .buckets import Span


def duration(document: OfferDocument, day: date) -> Iterator[Span]:
    yield from _exactly(document.duration_minutes)


def capacity(document: OfferDocument, day: date) -> Iterator[Span]:
    """The sizes of a group that it takes.

    Where only the smallest group is known, how many more it takes is not: that one
    counts alone. Without group sizes, everything up to its capacity, or up to the
    seats of its largest room.
    """
    smallest, largest = document.group_min, document.group_max
    if largest is None and smallest is not None:
        yield Span(smallest, smallest)
        return
    most = largest or document.capacity or _seats(document)
    if most:
        yield Span(min(smallest or 1, most), most)


def _seats(document: OfferDocument) -> int:
    seats = (count for room in document.meeting_rooms for count in room.seats.values())
    return max(seats, default=0)


def age(document: OfferDocument, day: date) -> Iterator[Span]:
    """The ages for which it is made: “from 6” has no end, “up to 12” no beginning."""
    youngest, oldest = document.age_min, document.age_max
    if youngest is not None or oldest is not None:
        yield Span(youngest or 0, inf if oldest is None else oldest)


def length(document: OfferDocument, day: date) -> Iterator[Span]:
    yield from _exactly(_route(document).length_m)


def ascent(document: OfferDocument, day: date) -> Iterator[Span]:
    yield from _exactly(_route(document).ascent_m)


def _route(document: OfferDocument) -> Route:
    return document.route or _NO_ROUTE


def _exactly(number: int | None) -> Iterator[Span]:
    if number is not None:
        yield Span(number, number)


_NO_ROUTE = Route(kind="")
