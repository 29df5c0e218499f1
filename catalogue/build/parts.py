"""What belongs to offers, fetched in one query a relation for any number of them."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Protocol

from django.db.models import QuerySet

from catalogue import models

from .stored import stored_images

CHILDREN = {
    "closures": models.Closure,
    "contacts": models.OfferContact,
    "images": models.OfferImage,
    "labels": models.LabelAward,
    "meeting_rooms": models.MeetingRoom,
    "notices": models.RouteNotice,
    "occurrences": models.Occurrence,
    "prices": models.Price,
    "route": models.Route,
    "stages": models.RouteStage,
    "tourist_tax": models.TouristTax,
}
OWNERS = {  # relation → the offer's column that names whose rows they are
    "provider_contacts": "provider_id",
    "premises_observations": "premises_id",
}
WHOLE = {"meeting_rooms", "route"}  # read through properties of the model
REFERENCE = ("offer_id", "source", "external_id", "producer")  # not all it was given


class Parts(Protocol):
    """The rows of one offer: `of("prices")`, `of("themes")`, `of("references")`, …"""

    def of(self, name: str) -> Sequence: ...


class StoredParts:
    """The stored rows of many offers; `for_offer` gives those of one."""

    def __init__(self, offers: Sequence[models.Offer]) -> None:
        self._ids = [offer.pk for offer in offers]
        self._providers = {offer.provider_id for offer in offers} - {None}
        self._premises = {offer.premises_id for offer in offers} - {None}
        self._rows: dict[str, dict[int, list]] = {}

    def rows(self, name: str) -> dict[int, list]:
        """Id of the owner → its rows of one relation, in their order."""
        if name not in self._rows:
            self._rows[name] = self._fetch(name)
        return self._rows[name]

    def photos(self) -> list[models.Photo]:
        """Of the offers and of what was observed of them."""
        shown = [row.photo for rows in self.rows("images").values() for row in rows]
        observed = ("observations", "premises_observations")
        keys = {
            row.photo_id
            for name in observed
            for rows in self.rows(name).values()
            for row in rows
        } - {None}
        seen = models.Photo.objects.in_bulk(keys).values() if keys else ()
        return [photo for photo in (*shown, *seen) if photo]

    def _fetch(self, name: str) -> dict[int, list]:
        if name == "provider_contacts":
            rows = models.ProviderContact.objects.filter(
                provider_id__in=self._providers
            )
            return _grouped(_plain(rows.order_by("sort_order", "pk")), "provider_id")
        if name == "themes":
            return self._themes()
        if name == "premises_observations":
            rows = self._query("observations").filter(offer_id__in=self._premises)
            return _grouped(_plain(rows), "offer_id") if self._premises else {}
        if name == "images":
            rows = self._query(name).filter(offer_id__in=self._ids)
            return _grouped(stored_images(rows), "offer_id")
        if name == "references":
            rows = models.ExternalReference.objects.filter(offer_id__in=self._ids)
            rows = rows.order_by("source", "external_id")
            return _grouped(rows.values_list(*REFERENCE, named=True), "offer_id")
        rows = self._query(name).filter(offer_id__in=self._ids)
        return _grouped(rows if name in WHOLE else _plain(rows), "offer_id")

    def _themes(self) -> dict[int, list]:
        rows = models.OfferTheme.objects.filter(content_object_id__in=self._ids)
        rows = rows.order_by("tag__slug").values_list("content_object_id", "tag_id")
        themes = models.Theme.objects.in_bulk({tag for _offer, tag in rows})
        grouped = defaultdict(list)
        for offer, tag in rows:
            grouped[offer].append(themes[tag])
        return grouped

    def _query(self, name: str) -> QuerySet:
        if name == "observations":
            rows = models.Observation.objects.counting()
            return rows.order_by("fact", "pk")
        model = CHILDREN[name]
        return QuerySet(model).order_by(*model._meta.ordering, "pk")

    def for_offer(self, offer: models.Offer) -> "OfferParts":
        return OfferParts(self, offer)


class OfferParts:
    """The stored rows of one offer out of many."""

    def __init__(self, stored: StoredParts, offer: models.Offer) -> None:
        self._stored = stored
        self._offer = offer

    def of(self, name: str) -> Sequence:
        column = OWNERS.get(name, "pk")
        return self._stored.rows(name).get(getattr(self._offer, column), ())


class UnsavedParts:
    """The rows of one offer as a form or a revision holds them."""

    def __init__(self, offer: models.Offer) -> None:
        self._offer = offer

    def of(self, name: str) -> Sequence:
        if name == "provider_contacts":
            provider = self._offer.provider
            return list(provider.contacts.all()) if provider else ()
        if name == "premises_observations":
            return _counting(self._offer.premises)
        if name in {"observations", "references"} and not self._offer.pk:
            return ()
        if name == "observations":
            return _counting(self._offer)
        return list(getattr(self._offer, name).all())


def _counting(offer: models.Offer | None) -> Sequence:
    return list(offer.observations.counting()) if offer else ()


def _plain(rows: QuerySet) -> QuerySet:
    """The columns alone: an instance a row costs more than reading it."""
    names = [field.attname for field in rows.model._meta.concrete_fields]
    return rows.values_list(*names, named=True)


def _grouped(rows, owner: str) -> dict[int, list]:
    grouped = defaultdict(list)
    for row in rows:
        grouped[getattr(row, owner)].append(row)
    return grouped
