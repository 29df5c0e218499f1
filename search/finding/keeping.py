"""Answers that are kept, so that the pages everyone opens cost nothing.

An answer is that of a moment: of a position of the feed, a state of the index on this
machine, a day, and what editors say about words. The moment is looked up before the
question is asked, so what is kept is never older than it says. A server's answer counts
where it has come exactly as far as the embedded index, which tells of every change.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from threading import Lock

from django.utils.timezone import localdate

from ..asking.access import WHOM
from ..asking.query import SearchQuery
from ..engines import EmbeddedEngine, Engine, IndexMissingError
from ..words.edited import version
from .result import SearchResult

KEPT_SECONDS = 60.0  # names of communes, and repairs of a server, are seen by then
MOST_VALUES = 100_000  # hits and values of facets; about ten megabytes a process
NAMES = frozenset(WHOM.values())  # of members: they change no answer
Ask = Callable[[], SearchResult | None]


@dataclass(frozen=True, slots=True)
class Moment:
    """`generation`: of the embedded index. `words`: what editors say about words."""

    generation: int
    position: int
    day: date
    words: str


@dataclass(frozen=True, slots=True)
class Kept:
    """`until`: of the monotonic clock."""

    moment: Moment
    until: float
    result: SearchResult

    @property
    def weight(self) -> int:
        values = sum(len(some) for some in self.result.facets.values())
        return 1 + len(self.result.hits) + values


class Answers:
    """The answers of one process, for all its threads; of those nobody asks for any
    more the oldest go first, when there are more than `most` values."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()
        self._weight = 0

    def get(self, question: Hashable, moment: Moment) -> SearchResult | None:
        with self._lock:
            found = self._kept.get(question)
            if found is None or found.moment != moment:
                return None
            if found.until < time.monotonic():
                return None
            self._kept.move_to_end(question)
            return found.result

    def put(self, question: Hashable, moment: Moment, result: SearchResult) -> None:
        made = Kept(moment, time.monotonic() + KEPT_SECONDS, result)
        with self._lock:
            before = self._kept.pop(question, None)
            self._weight += made.weight - (before.weight if before else 0)
            self._kept[question] = made
            while self._weight > self._most:
                _, gone = self._kept.popitem(last=False)
                self._weight -= gone.weight

    def forget(self) -> None:
        with self._lock:
            self._kept.clear()
            self._weight = 0


answers = Answers(MOST_VALUES)


def kept(
    query: SearchQuery, facets: bool, embedded: EmbeddedEngine, engine: Engine, ask: Ask
) -> SearchResult | None:
    """The answer of `engine`, kept or asked for. None, where it has none, is not kept,
    nor is anything while there is no embedded index to tell of changes."""
    try:
        moment = _moment(query, embedded)
    except IndexMissingError:
        return ask()
    question = _question(query, facets, engine)
    found = answers.get(question, moment)
    if found is None:
        found = ask()
        if found is not None and found.position == moment.position:
            answers.put(question, moment, found)
    return found


def keep_each(
    queries: Iterable[SearchQuery], embedded: EmbeddedEngine, engine: Engine
) -> None:
    """Have the answers kept, without facets, to all of these that are not.

    Raises IndexMissingError, EngineAwayError.
    """
    moments = [(query, _moment(query, embedded)) for query in queries]
    missing = {
        _question(query, False, engine): (query, moment)
        for query, moment in moments
        if answers.get(_question(query, False, engine), moment) is None
    }
    if not missing:
        return
    found = engine.each([query for query, _moment in missing.values()])
    for (question, (_query, moment)), result in zip(
        missing.items(), found, strict=True
    ):
        if result.position == moment.position:
            answers.put(question, moment, result)


def _moment(query: SearchQuery, embedded: EmbeddedEngine) -> Moment:
    """Raises IndexMissingError."""
    generation, position = embedded.newest()
    words = version() if query.text else ""
    return Moment(generation, position, localdate(), words)


def _question(query: SearchQuery, facets: bool, engine: Engine) -> Hashable:
    return engine, facets, query.language, _asked(query)


def _asked(query: SearchQuery) -> tuple[tuple[str, str], ...]:
    """The address without whom it is for: what nobody needs to know is not kept."""
    return tuple(pair for pair in query.to_params() if pair[0] not in NAMES)


def asked(engine: Engine, ask: Ask) -> SearchResult | None:
    """As `kept`, where nothing is to be kept."""
    return ask()
