"""The published routes whose line is known, as the form lists them."""

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
    ids = embedded.ids(WITH_LINE, today)
    rows = Publication.objects.public().filter(pk__in=ids) if ids else ()
    found = [
        Route(str(row.uid), pick(_titled.decode(row.document).title, language)[0])
        for row in rows
    ]
    return tuple(sorted(found, key=lambda one: (collation_key(one.title), one.uid)))
