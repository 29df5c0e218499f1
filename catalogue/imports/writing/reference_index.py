"""Wagtail's index of what refers to what, written from the foreign keys we know.

The rows are those that Wagtail's own, far slower, extraction gives (a test compares).
"""

from collections.abc import Iterator, Sequence

from django.contrib.contenttypes.models import ContentType
from wagtail.models import ReferenceIndex

from catalogue.imports.plan import Outcome, Plan
from catalogue.models import Commune, Offer, OfferImage, Photo, Provider
from publication.rows import insert

OWN = {"provider": Provider, "premises": Offer, "commune": Commune}


def write_reference_index(plans: Sequence[Plan]) -> None:
    """Replace the rows of the offers of these plans."""
    source = _content_type(Offer)
    known = [str(plan.pk) for plan in plans if plan.outcome is not Outcome.CREATED]
    if known:
        old = ReferenceIndex.objects.filter(
            base_content_type=source, object_id__in=known
        )
        old._raw_delete(old.db)
    rows = (
        {
            "content_type_id": source,
            "base_content_type_id": source,
            "object_id": str(pk),
            "to_content_type_id": _content_type(model),
            "to_object_id": str(to),
            "model_path": model_path,
            "content_path": path,
            "content_path_hash": ReferenceIndex._get_content_path_hash(path),
        }
        for pk, model, to, model_path, path in _references(plans)
    )
    insert(ReferenceIndex, list(rows))


def _references(plans: Sequence[Plan]) -> Iterator[tuple]:
    """(offer, model, key, model path, content path) of every reference."""
    for plan in plans:
        for name, model in OWN.items():
            if (to := _key(plan, f"{name}_id")) is not None:
                yield plan.pk, model, to, name, name
    ids = [plan.pk for plan in plans]
    images = OfferImage.objects.filter(offer__in=ids, photo__isnull=False)
    for pk, offer_id, photo_id in images.values_list("pk", "offer_id", "photo_id"):
        path = f"images.{pk}.photo"
        yield offer_id, Photo, photo_id, "images.item.photo", path


def _key(plan: Plan, column: str) -> object:
    return getattr(plan.offer, column) if plan.offer else plan.row.get(column)


def _content_type(model) -> int:
    return ContentType.objects.get_for_model(model, for_concrete_model=False).pk
