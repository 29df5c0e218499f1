"""From hits to what may be shown now: the index is never the truth."""

from collections.abc import Mapping, Sequence

from publication.models import Publication

from .result import Hit


def visible(
    hits: Sequence[Hit], read: Mapping[int, Publication] | None = None
) -> list[Publication]:
    """The publications of `hits` in their order, in one query.

    What was withdrawn or narrowed since the index was written is left out. `read`:
    publications that were `read_together`, so that none is read here.
    """
    found = read_together(hits) if read is None else read
    return [found[hit.id] for hit in hits if hit.id in found]


def read_together(hits: Sequence[Hit]) -> dict[int, Publication]:
    """id → publication, of those that may be shown now; of each what its card needs."""
    rows = Publication.objects.public().only("uid", "audience", "document")
    return rows.in_bulk([hit.id for hit in hits])
