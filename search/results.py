"""From hits to what may be shown now: the index is never the truth."""

from collections.abc import Sequence

from publication.models import Publication

from .result import Hit


def visible(hits: Sequence[Hit]) -> list[Publication]:
    """The publications of `hits` in their order, in one query.

    What was withdrawn or narrowed since the index was written is left out.
    """
    found = Publication.objects.public().in_bulk([hit.id for hit in hits])
    return [found[hit.id] for hit in hits if hit.id in found]
