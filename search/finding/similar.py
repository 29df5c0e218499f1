"""Offers like another one: the same thing to do, wherever it is."""

from collections.abc import Collection

from django.utils.timezone import localdate

from catalogue.document import OfferDocument
from config.languages import DEFAULT, pick

from ..engines import EmbeddedEngine
from ..engines.embedded.likeness import Traits
from ..facets.values import kind, sectors, themes
from ..text import analyse
from .result import Hit


def similar(
    engine: EmbeddedEngine,
    offer: OfferDocument,
    without: Collection[str],
    most: int,
    language: str,
) -> list[Hit]:
    """At most `most` others, but those `without`. Raises IndexMissingError."""
    today = localdate()
    facets = {"kind": kind, "theme": themes, "sector": sectors}
    values = {code: read(offer, today) for code, read in facets.items()}
    title, written = pick(offer.title, language)
    summary = offer.summary.get(written, "")
    place = set(analyse(offer.place.commune, written))  # says where, not what
    stems = [one for one in analyse(f"{title} {summary}", written) if one not in place]
    traits = Traits(offer.id, values, stems, written or DEFAULT)
    return engine.alike(traits, without, most, today)
