"""Does the index hold what is published, no more and no less?"""

from dataclasses import dataclass

from django.utils.timezone import localdate

from publication.models import Publication

from .document import Source, entry_of
from .engines import Engine, get_engine


@dataclass(frozen=True, slots=True)
class Difference:
    """Uids that are `missing` from the index, `extra` in it, or of another document.

    `rejected`: could not be indexed, hence missing, with the reason.
    """

    missing: tuple[str, ...]
    extra: tuple[str, ...]
    outdated: tuple[str, ...]
    rejected: dict[str, str]

    @property
    def is_none(self) -> bool:
        return not (self.missing or self.extra or self.outdated or self.rejected)


def verify(engine: Engine | None = None) -> Difference:
    """Compare by identity and digest of the document. Raises IndexMissingError.

    Drain first: what the index has not reached yet counts as a difference.
    """
    engine = engine or get_engine()
    held, rejected = engine.digests(), engine.state().rejected
    due = _due(rejected)
    return Difference(
        missing=tuple(sorted(due.keys() - held.keys())),
        extra=tuple(sorted(held.keys() - due.keys())),
        outdated=tuple(
            sorted(uid for uid in due if held.get(uid, due[uid]) != due[uid])
        ),
        rejected=rejected,
    )


def _due(rejected: dict[str, str]) -> dict[str, str]:
    """uid → digest of everything that is to be found today."""
    rows = Publication.objects.public().iterator(chunk_size=500)
    sources = (Source(r.pk, str(r.uid), r.audience, r.document) for r in rows)
    today = localdate()
    return {
        source.uid: source.digest
        for source in sources
        if source.uid not in rejected and entry_of(source, today) is not None
    }
