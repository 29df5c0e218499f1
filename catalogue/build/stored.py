"""Rows without model instances: an instance of a large model costs more than its row.

Instances of translated models that belong to a page's cluster take ten times as long
to make as to read; a rebuild and an import make thousands.
"""

from collections.abc import Iterable

from django.db.models import Model, QuerySet

from catalogue import models


class StoredOffer:
    """A row of `Offer` with the commune, provider and premises that it names."""

    def __init__(self, row: dict[str, object], **named: Model | None) -> None:
        self.__dict__.update(row, **named)
        self.pk = row["id"]


class StoredImage:
    """A row of `OfferImage` with its photograph."""

    rights = models.OfferImage.rights
    in_force = models.OfferImage.in_force

    def __init__(self, row: dict[str, object], photo: models.Photo | None) -> None:
        self.__dict__.update(row, photo=photo)


def stored_offers(offers: QuerySet) -> list[StoredOffer]:
    """The offers of a query; few share each commune, provider and premises."""
    rows = list(offers.values())
    named = {
        "commune": _named(models.Commune, rows, "commune_id"),
        "provider": _named(models.Provider, rows, "provider_id"),
        "premises": _named(models.Offer, rows, "premises_id"),
    }
    return [
        StoredOffer(row, **{name: by[row[f"{name}_id"]] for name, by in named.items()})
        for row in rows
    ]


def stored_images(rows: QuerySet) -> list[StoredImage]:
    """The images of a query with their photographs."""
    rows = list(rows.values())
    photos = _named(models.Photo, rows, "photo_id")
    return [StoredImage(row, photos[row["photo_id"]]) for row in rows]


def _named(model: type[Model], rows: Iterable[dict], column: str) -> dict:
    """Key → what these rows name in a column; None → None."""
    keys = {row[column] for row in rows} - {None}
    return {None: None, **(model._base_manager.in_bulk(keys) if keys else {})}
