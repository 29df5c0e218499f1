"""The index on the server: the alias that names it, its state, and its entries.

    <prefix>-<fingerprint>             alias of the index in use
    <prefix>-<fingerprint>-building    alias of the one that is being built
    <prefix>-<fingerprint>-<random>    an index

Another version of the product has another fingerprint, hence an index of its own:
while machines are brought up to date one after the other, each searches its own.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

import msgspec
from elasticsearch import Elasticsearch
from elasticsearch.dsl import Search
from elasticsearch.dsl.query import Exists, MatchNone, Query

from search.engines.base import IndexFigures, IndexMissingError, IndexState

from . import mapping, server
from .server import Server, check
from .writer import STATE

EVERY = Exists(field="digest")  # entry: what was removed, and the state, have none
STATE_SUGGESTED = {STATE: {"prefix": "{", "completion": {"field": "state"}}}
# the state is asked for as a suggestion, because a search and its suggestions read one
# and the same state of the index, which two searches may not
WALKED = 5_000  # entries a request
LONG_SECONDS = 10.0  # for an answer for which no visitor waits
decode = msgspec.json.Decoder(IndexState).decode


class Index:
    def __init__(self, asked: Server, prefix: str) -> None:
        self.server = asked
        self.prefix = prefix

    @property
    def alias(self) -> str:
        return f"{self.prefix}-{mapping.fingerprint()}"

    @property
    def building(self) -> str:
        return f"{self.alias}-building"

    def search(self, body: dict, seconds: float) -> tuple[IndexState, dict]:
        """The answer, a whole one, and the state of the index that has given it: both
        are of the same moment. Raises IndexMissingError."""
        asked = body | {"suggest": STATE_SUGGESTED}
        answer = self.server.read(
            lambda client: client.search(
                index=self.alias, body=asked, allow_partial_search_results=False
            ),
            seconds,
        )
        return _state_in(answer), answer.body

    def search_each(
        self, bodies: list[dict], seconds: float
    ) -> list[tuple[IndexState, dict]]:
        """As `search` of each, all in one request."""
        asked = [body | {"suggest": STATE_SUGGESTED} for body in bodies]
        answers = self._ask(asked, seconds)
        return [(_state_in(answer), answer) for answer in answers]

    def ask(self, searches: list[Search], seconds: float) -> list[dict]:
        """The answers to all of them, in one request and in their order; whole ones:
        without a part of the index there is no answer."""
        return self._ask([search.to_dict() for search in searches], seconds)

    def _ask(self, bodies: list[dict], seconds: float) -> list[dict]:
        whole = {"allow_partial_search_results": False}
        lines = [line for body in bodies for line in (whole, body)]

        def asked(client: Elasticsearch) -> list[dict]:
            answers = client.msearch(index=self.alias, searches=lines)["responses"]
            for answer in answers:
                check(answer)
            return answers

        return self.server.read(asked, seconds)

    def state(self) -> IndexState | None:
        """None: there is no index, or one that was never finished."""
        try:
            nothing = {"query": MatchNone().to_dict(), "size": 0}
            return self.search(nothing, server.READ_SECONDS)[0]
        except IndexMissingError:
            return None

    def figures(self) -> IndexFigures:
        """Raises IndexMissingError."""
        return self.server.read(self._figures, server.READ_SECONDS)

    def _figures(self, client: Elasticsearch) -> IndexFigures:
        (made,) = client.indices.get_settings(
            index=self.alias, name="index.creation_date", flat_settings=True
        ).values()
        at = int(made["settings"]["index.creation_date"])
        health = client.cluster.health(index=self.alias)
        found = client.count(index=self.alias, query=EVERY.to_dict())
        return IndexFigures(
            found["count"],
            datetime.fromtimestamp(at / 1000, UTC),
            health["number_of_data_nodes"],
            health["unassigned_shards"],
        )

    def walk(self, names: list[str], only: Query | None = None) -> Iterator[dict]:
        """Every entry, by its id, with its version and these fields."""
        search = Search().query(only or EVERY).sort("id")
        search = search.extra(
            size=WALKED, docvalue_fields=names, version=True, track_total_hits=False
        )
        found = None
        while found is None or len(found) == WALKED:
            after = {"search_after": found[-1]["sort"]} if found else {}
            (answer,) = self.ask([search.extra(**after)], LONG_SECONDS)
            found = answer["hits"]["hits"]
            yield from found


def _state_in(answer: Mapping) -> IndexState:
    found = answer["suggest"][STATE][0]["options"]
    if not found:
        raise IndexMissingError("The index on Elasticsearch has no state.")
    return decode(found[0]["text"])
