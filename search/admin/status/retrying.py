"""Writing once more what an index refused, when an administrator says so."""

from dataclasses import dataclass

from search import indexing
from search.engines import engines
from search.models import DeadLetter


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many documents the index has taken now, and how many not."""

    taken: int
    refused: int


def again(letter: str) -> Outcome:
    """Try one letter, by its key, or all of them for "". One that has gone meanwhile
    is nothing to try. Raises IndexBusyError, IndexMissingError and EngineAwayError."""
    asked = DeadLetter.objects.filter(engine__in=[one.name for one in engines()])
    if letter:
        asked = asked.filter(pk=letter) if letter.isdecimal() else asked.none()
    keys, uids = [], {}
    for row in asked:
        keys.append(row.pk)
        uids.setdefault(row.engine, []).append(str(row.uid))
    for engine in engines():
        if engine.name in uids:
            indexing.retry(engine, uids[engine.name])
    refused = DeadLetter.objects.filter(pk__in=keys).count()
    return Outcome(len(keys) - refused, refused)
