"""Into the catalogue, and out of it again."""

from pathlib import Path

from catalogue.imports import removals
from catalogue.imports.lock import only_one
from catalogue.imports.reading import Progress
from catalogue.imports.report import Report
from catalogue.imports.runner import import_offers
from catalogue.models import ExternalReference

from .materials import Materials
from .source import CODE, source


def generate(
    count: int, seed: int, materials: Materials, progress: Progress | None = None
) -> Report:
    """Have the offers 1 to `count` of a seed published; the report says what changed.

    Those that are there, made from the same, stay untouched; so do those beyond.
    """
    made = source(count, seed, materials)
    return import_offers(made, Path(CODE), progress=progress)


def remove() -> int:
    """Unpublish all generated offers, of every seed; returns how many were public.

    They stay in the catalogue as drafts. Raises FileStopped while others are made.
    """
    with only_one(CODE):
        rows = ExternalReference.objects.filter(source=CODE).order_by("pk")
        keys = list(rows.values_list("pk", flat=True))
        live = list(rows.filter(offer__live=True).values_list("external_id", flat=True))
        removals.apply(removals.Missing(keys, live), confirmed=True)
    return len(live)
