"""The section on access: what suits whom, what was seen, what nobody has checked.

What it shows of an offer depends on nothing but its observations, its labels, its
kind and length, the day and the language: it is kept by those, for a page is read far
more often than a place is measured.
"""

from datetime import date
from functools import lru_cache

import msgspec
from django.utils.translation import override

from catalogue.accessibility.place import Place, place_of
from catalogue.addresses import report_path
from catalogue.document import Label, Observation, OfferDocument
from catalogue.page import formats
from catalogue.page.contacts import ContactRow, access_contact
from catalogue.page.shown import Shown

from .amenities import Amenity, amenities
from .answers import NeedAnswer, answers, needs_in_words
from .facts import ZoneFacts, fact_zones
from .unknown import ZoneUnknown, counted, unknown_zones

KEPT = 512


class Known(Shown, frozen=True):
    """What the section says of every offer of which the same is known.

    `answers`: one a need; empty where nothing counts, then `needs` names them.
    `counted`: sentences on how much is known. `amenities`: yes-or-no facts that count,
    for other machines.
    """

    day: str
    answers: tuple[NeedAnswer, ...]
    needs: str
    zones: tuple[ZoneFacts, ...]
    unknown: tuple[ZoneUnknown, ...]
    counted: str
    amenities: tuple[Amenity, ...]


class Access(Shown, frozen=True):
    """`contact`: whom to ask. `report`: the address before a fact's code and a “/”."""

    known: Known
    contact: ContactRow | None
    report: str


def access(offer: OfferDocument, language: str, day: date) -> Access:
    """The section on access, as of `day`."""
    known = _known(
        msgspec.json.encode((offer.observations, offer.labels)),
        offer.kind,
        offer.duration_minutes,
        language,
        day,
    )
    return Access(
        known, access_contact(offer, language), report_path(offer.path, language)
    )


class _Facts(msgspec.Struct, array_like=True):
    observations: list[Observation]
    labels: list[Label]


@lru_cache(maxsize=KEPT)
def _known(
    said: bytes, kind: str, duration: int | None, language: str, day: date
) -> Known:
    """`said`: the observations and labels as JSON, which can be a key."""
    facts = msgspec.json.decode(said, type=_Facts)
    offer = OfferDocument(
        id="",
        code="",
        kind=kind,
        path={},
        title={},
        duration_minutes=duration,
        labels=facts.labels,
        observations=facts.observations,
    )
    with override(language):
        return _told(place_of(offer, day), language, day)


def _told(place: Place, language: str, day: date) -> Known:
    return Known(
        day=formats.short_day(day, language),
        answers=answers(place, language),
        needs=needs_in_words(language),
        zones=fact_zones(place.findings),
        unknown=unknown_zones(place, language),
        counted=counted(place),
        amenities=amenities(place.findings),
    )
