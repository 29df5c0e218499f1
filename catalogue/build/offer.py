"""One offer's document, from its fields and its parts."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

import msgspec
from django.db.models import QuerySet
from django.utils import timezone

from catalogue import document
from catalogue.addresses import offer_paths
from catalogue.models import Offer
from catalogue.opening import OpeningError, in_words, parse
from config.languages import INTERFACE
from publication.kinds import Built

from . import access
from .images import Renditions, images
from .occurrences import occurrences
from .parts import Parts, StoredParts, UnsavedParts
from .sections import contacts, labels, place, prices, provider, rooms, route, tax
from .staleness import stale_on
from .stored import StoredOffer, stored_offers
from .values import texts


def build_offers(ids: Sequence[int], today: date) -> Iterator[Built]:
    """The documents of those of the offers that are live."""
    offers = stored_offers(QuerySet(Offer).filter(pk__in=ids, live=True).order_by("pk"))
    stored = StoredParts(offers)
    renditions = Renditions(stored.photos())
    for offer in offers:
        yield _built(offer, stored.for_offer(offer), renditions, today)


def preview_document(offer: Offer) -> document.OfferDocument:
    """The document of an offer as a form or a draft holds it; nothing is saved."""
    return document_of(offer, UnsavedParts(offer), timezone.localdate())


def document_of(offer: Offer, parts: Parts, today: date) -> document.OfferDocument:
    """The document of an offer and its parts, wherever they come from; its pictures
    have no renditions."""
    return _document(offer, parts, Renditions([]), today)


def _built(
    offer: StoredOffer, parts: Parts, renditions: Renditions, today: date
) -> Built:
    made = _document(offer, parts, renditions, today)
    trade = _trade(parts)
    rights = [row.rights.rights_from for row in parts.of("images")]
    rights += access.photo_days(parts, renditions)
    return Built(
        uid=offer.uid,
        object_id=offer.pk,
        document=document.encode(made),
        trade=document.encode(trade) if trade else None,
        stale_on=stale_on(made, [day for day in rights if day], today),
    )


def _document(
    offer: Offer, parts: Parts, renditions: Renditions, today: date
) -> document.OfferDocument:
    made = _without_verdicts(offer, parts, renditions, today)
    return msgspec.structs.replace(made, verdicts=access.verdicts(made, today))


def _without_verdicts(
    offer: Offer, parts: Parts, renditions: Renditions, today: date
) -> document.OfferDocument:
    title = texts(offer, "title")
    code = offer.uid.hex[:12]
    return document.OfferDocument(
        id=str(offer.uid),
        code=code,
        kind=offer.kind,
        path=offer_paths(title, code),
        title=title,
        summary=texts(offer, "summary"),
        description=texts(offer, "description"),
        machine_translated=offer.machine_translated,
        sectors=offer.sectors,
        themes=[
            document.Theme(
                slug=theme.slug, label=texts(theme, "label") or {"fr": theme.name}
            )
            for theme in parts.of("themes")
        ],
        attributes=offer.attributes,
        provider=provider(offer, parts),
        contacts=contacts(parts.of("contacts"), "public"),
        place=place(offer),
        opening=_opening(offer, parts),
        occurrences=occurrences(parts.of("occurrences"), today),
        free_of_charge=offer.free_of_charge,
        prices=prices(parts.of("prices")),
        price_note=texts(offer, "price_note"),
        prices_confirmed_until=offer.prices_confirmed_until,
        tourist_tax=tax(parts.of("tourist_tax")),
        payment_methods=offer.payment_methods,
        capacity=offer.capacity,
        group_min=offer.group_min,
        group_max=offer.group_max,
        duration_minutes=offer.duration_minutes,
        age_min=offer.age_min,
        age_max=offer.age_max,
        pets_welcome=offer.pets_welcome,
        languages=offer.languages,
        labels=labels(parts.of("labels")),
        meeting_rooms=rooms(parts.of("meeting_rooms")),
        route=route(parts),
        images=images(parts.of("images"), today, renditions),
        observations=access.observations(parts, renditions, today),
        references=[
            document.Reference(source=reference.source, id=reference.external_id)
            for reference in parts.of("references")
        ],
        producer=next((r.producer for r in parts.of("references") if r.producer), ""),
        last_checked_on=offer.last_checked_on,
        modified_at=offer.updated_at,
    )


def _opening(offer: Offer, parts: Parts) -> document.Opening:
    return document.Opening(
        expression=offer.opening_hours,
        words=_words(offer.opening_hours),
        note=texts(offer, "opening_note"),
        confirmed_from=offer.hours_confirmed_from,
        confirmed_until=offer.hours_confirmed_until,
        closures=[
            document.Closure(
                first_day=closure.first_day,
                last_day=closure.last_day,
                reason=texts(closure, "reason"),
            )
            for closure in parts.of("closures")
        ],
    )


@lru_cache(1_000)  # many of one provider, and of one kind, have the same hours
def _words(expression: str) -> dict[str, list[str]]:
    """Language → sentences; none for a draft whose hours cannot be read yet."""
    if not expression:
        return {}
    try:
        hours = parse(expression)
    except OpeningError:
        return {}
    return {one.code: list(in_words(hours, one.code)) for one in INTERFACE}


def _trade(parts: Parts) -> document.OfferTrade | None:
    own = contacts(parts.of("contacts"), "trade")
    of_provider = contacts(parts.of("provider_contacts"), "trade")
    if not (own or of_provider):
        return None
    return document.OfferTrade(contacts=own, provider_contacts=of_provider)
