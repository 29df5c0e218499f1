"""The published routes whose line is known, as the form lists them."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import msgspec
from django.utils.timezone import localdate

from catalogue.document import Texts
from config.languages import pick
from publication.models import Publication

from ..asking.conditions import Has
from ..engines import engines
from ..engines.embedded import EmbeddedEngine
from ..engines.embedded.naming import Stored
from ..entries.entry import LINE
from ..text import collation_key

KEPT = 8  # lists: of a language, a day and a state of the index
WITH_LINE = (Has("marks", (LINE,)),)


class Route(NamedTuple):
    uid: str
    title: str


class _Titled(msgspec.Struct):
    title: Texts


_titled = msgspec.json.Decoder(_Titled)
_titles: dict[Stored, Texts] = {}  # of the routes of the newest list


def routes(language: str) -> tuple[Route, ...]:
    """By title; worked out again after each change. Raises IndexMissingError."""
    embedded = engines()[0]
    number, _position = embedded.newest()
    return _routes(embedded, number, language, localdate())


@lru_cache(maxsize=KEPT)
def _routes(
    embedded: EmbeddedEngine, number: int, language: str, today: date
) -> tuple[Route, ...]:
    """`number`: of the state of the index, so that another is looked up anew."""
    found = [
        Route(one.uid, pick(title, language)[0])
        for one, title in _titled_by(embedded.stored(WITH_LINE, today)).items()
    ]
    return tuple(sorted(found, key=lambda one: (collation_key(one.title), one.uid)))


def _titled_by(stored: Sequence[Stored]) -> dict[Stored, Texts]:
    """Read are the documents that are new or another: a change of something else
    costs no query."""
    global _titles
    known = _titles
    found = {one: known[one] for one in stored if one in known}
    missing = {one.id: one for one in stored if one not in found}
    rows = Publication.objects.public().filter(pk__in=missing) if missing else ()
    for row in rows:
        found[missing[row.pk]] = _titled.decode(row.document).title
    _titles = found
    return found
