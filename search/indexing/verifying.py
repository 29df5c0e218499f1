"""Does the index hold what is published, no more and no less?"""

from dataclasses import dataclass

from django.utils.timezone import localdate

from publication.models import Publication

from ..engines import Engine, get_engine
from ..engines.base import Held
from ..entries.document import Source, entry_of
from . import letters


@dataclass(frozen=True, slots=True)
class Difference:
    """Uids that are `missing` from the index, `extra` in it, or `outdated`: of another
    document, or of an earlier position of the feed.

    `rejected`: dead letters, hence missing, with the reason.
    """

    missing: tuple[str, ...]
    extra: tuple[str, ...]
    outdated: tuple[str, ...]
    rejected: dict[str, str]

    @property
    def is_none(self) -> bool:
        return not self.uids

    @property
    def uids(self) -> set[str]:
        return {*self.missing, *self.extra, *self.outdated, *self.rejected}


def verify(engine: Engine | None = None) -> Difference:
    """Compare by identity, position and digest. Raises IndexMissingError.

    Drain first: what the index has not reached yet counts as a difference.
    """
    engine = engine or get_engine()
    held, rejected = engine.held(), letters.reasons(engine.name)
    due = _due(rejected)
    return Difference(
        missing=tuple(sorted(due.keys() - held.keys())),
        extra=tuple(sorted(held.keys() - due.keys())),
        outdated=tuple(
            sorted(
                uid
                for uid, one in held.items()
                if uid in due and _differs(one, due[uid])
            )
        ),
        rejected=rejected,
    )


def _due(rejected: dict[str, str]) -> dict[str, Held]:
    """uid → what is to be found of it today; position 0 where it has none yet."""
    today = localdate()
    found = {}
    for row in Publication.objects.public().iterator(chunk_size=500):
        source = Source(row.pk, str(row.uid), row.audience, row.document)
        if source.uid not in rejected and entry_of(source, today) is not None:
            found[source.uid] = Held(row.position or 0, source.digest)
    return found


def _differs(held: Held, due: Held) -> bool:
    return held.digest != due.digest or held.position < due.position
