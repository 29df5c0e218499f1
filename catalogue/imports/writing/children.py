"""The repeated parts and the themes: replaced where they changed."""

from collections.abc import Iterable, Mapping, Sequence

from django.db import models

from catalogue.imports.attachments import store
from catalogue.imports.children import RELATIONS, Relation, Row
from catalogue.imports.plan import Outcome, Plan
from catalogue.models import OfferTheme
from publication.rows import insert


def write_children(plans: Sequence[Plan], photos: Mapping[str, int]) -> None:
    """Replace the rows of every relation that a plan takes. `photos`: hash → key."""
    for name, relation in RELATIONS.items():
        concerned = [plan for plan in plans if name in plan.merge.taken]
        _clear(relation.model, "offer_id", concerned)
        rows = (
            _columns(relation, plan, number, row, photos)
            for plan in concerned
            for number, row in enumerate(plan.merge.taken[name] or ())
        )
        insert(relation.model, list(rows))


def _columns(relation: Relation, plan: Plan, number: int, row: Row, photos) -> Row:
    found = {**row, "offer_id": plan.pk}
    if not relation.single:
        found["sort_order"] = number
    if "photo" in row:
        found["photo_id"] = photos[row["photo"]]
    if "gpx" in row:
        track = plan.track(row["gpx"])
        store(row["gpx"], track.data)
        found |= track.shape
    return found


def write_themes(plans: Sequence[Plan], keys: Mapping[str, int]) -> None:
    """Replace the themes of the plans that take them. `keys`: name → key."""
    concerned = [plan for plan in plans if "themes" in plan.merge.taken]
    _clear(OfferTheme, "content_object_id", concerned)
    rows = (
        {"content_object_id": plan.pk, "tag_id": keys[name]}
        for plan in concerned
        for name in plan.merge.taken["themes"] or ()
    )
    insert(OfferTheme, list(rows))


def _clear(model: type[models.Model], owner: str, plans: Iterable[Plan]) -> None:
    """Delete without signals, which would index each row's references one by one."""
    ids = [plan.pk for plan in plans if plan.outcome is not Outcome.CREATED]
    if ids:
        rows = model._base_manager.filter(**{f"{owner}__in": ids})
        rows._raw_delete(rows.db)
