"""One thing found, as the list and the map show it."""

from datetime import date

import msgspec

from catalogue.document import Image, ImageSource, OfferDocument, Place, Texts
from catalogue.page import formats
from catalogue.page.shown import Shown
from catalogue.page.words import Text, text
from search.asking.query import SearchQuery
from search.facets.labels import KIND_NAMES
from search.filters import FILTERS

from .access import CardAccess


class Described(msgspec.Struct, frozen=True):
    """What a card shows of a document: reading the whole takes twice the time."""

    id: str
    kind: str
    path: dict[str, str]
    title: Texts
    summary: Texts = {}
    place: Place = Place()
    images: list[Image] = []


class Card(Shown, frozen=True):
    """`number`: as on the map; 0 where there is none. `distance_m`: None: not asked.

    `access`: None where no need is asked. `notes`: what filters say about it.
    `promoted`: the office suggests it.
    """

    number: int
    id: str
    url: str
    title: Text
    kind: str
    place: str
    summary: Text
    distance: str
    distance_m: float | None
    image: ImageSource | None
    point: tuple[float, float] | None
    access: CardAccess | None = None
    notes: tuple[str, ...] = ()
    promoted: bool = False


def described(text: str) -> Described:
    """Of a stored document. Raises msgspec.ValidationError."""
    return _decoder.decode(text)


def card(
    offer: OfferDocument | Described,
    language: str,
    number: int,
    distance_m: float | None,
) -> Card:
    """The card of an offer from its document."""
    place = offer.place
    known = place.latitude is not None and place.longitude is not None
    return Card(
        number=number,
        id=offer.id,
        url=offer.path[language],
        title=text(offer.title, language),
        kind=str(KIND_NAMES.get(offer.kind, offer.kind)),
        place=place.commune,
        summary=text(offer.summary, language),
        distance="" if distance_m is None else formats.length(distance_m, language),
        distance_m=distance_m,
        image=next((one.sources[0] for one in offer.images if one.sources), None),
        point=(place.longitude, place.latitude) if known else None,
    )


def notes(query: SearchQuery, offer: OfferDocument, today: date) -> tuple[str, ...]:
    """What the filters that are asked say about one thing found."""
    asked = ((FILTERS[code], value) for code, value in query.filters.items())
    said = (
        one.card(value, offer, query.language, today)
        for one, value in asked
        if one.card
    )
    return tuple(filter(None, said))


_decoder = msgspec.json.Decoder(Described)
