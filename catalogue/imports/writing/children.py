"""The repeated parts and the themes: replaced where they changed."""

from collections.abc import Iterable, Mapping, Sequence

from django.db import models

from catalogue.imports.children import RELATIONS, Relation, Row
from catalogue.imports.plan import Outcome, Plan
from catalogue.models import OfferTheme


def write_children(plans: Sequence[Plan], photos: Mapping[str, int]) -> None:
    """Replace the rows of every relation that a plan takes. `photos`: hash → key."""
    for name, relation in RELATIONS.items():
        concerned = [plan for plan in plans if name in plan.merge.taken]
        _clear(relation.model, "offer_id", concerned)
        relation.model.objects.bulk_create(
            _built(relation, plan, number, row, photos)
            for plan in concerned
            for number, row in enumerate(plan.merge.taken[name] or ())
        )


def _built(
    relation: Relation, plan: Plan, number: int, row: Row, photos
) -> models.Model:
    fixed = {"offer_id": plan.offer.pk}
    if not relation.single:
        fixed["sort_order"] = number
    if "photo" in row:
        fixed["photo_id"] = photos[row["photo"]]
        row = {column: value for column, value in row.items() if column != "photo"}
    if "gpx" in row:
        fixed |= plan.shape_of(row["gpx"])
    return relation.build(row, **fixed)


def write_themes(plans: Sequence[Plan], keys: Mapping[str, int]) -> None:
    """Replace the themes of the plans that take them. `keys`: name → key."""
    concerned = [plan for plan in plans if "themes" in plan.merge.taken]
    _clear(OfferTheme, "content_object_id", concerned)
    OfferTheme.objects.bulk_create(
        OfferTheme(content_object_id=plan.offer.pk, tag_id=keys[name])
        for plan in concerned
        for name in plan.merge.taken["themes"] or ()
    )


def _clear(model: type[models.Model], owner: str, plans: Iterable[Plan]) -> None:
    """Delete without signals, which would index each row's references one by one."""
    ids = [plan.offer.pk for plan in plans if plan.outcome is not Outcome.CREATED]
    if ids:
        rows = model._base_manager.filter(**{f"{owner}__in": ids})
        rows._raw_delete(rows.db)
