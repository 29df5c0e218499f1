"""The index on the server: the alias that names it, its state, and its entries.

    <prefix>-<fingerprint>             alias of the index in use
    <prefix>-<fingerprint>-building    alias of the one that is being built
    <prefix>-<fingerprint>-<random>    an index

Another version of the product has another fingerprint, hence an index of its own:
while machines are brought up to date one after the other, each searches its own.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

import msgspec
from elasticsearch import Elasticsearch
from elasticsearch.dsl import Search
from elasticsearch.dsl.query import Exists, Ids, Query

from search.engines.base import IndexFigures, IndexMissingError, IndexState

from . import mapping, server
from .server import Server, check
from .writer import STATE

EVERY = Exists(field="digest")  # entry: what was removed, and the state, have none
WALKED = 5_000  # entries a request
LONG_SECONDS = 10.0  # for an answer for which no visitor waits


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

    def ask(self, searches: list[Search], seconds: float) -> list[dict]:
        """The answers to all of them, in one request and in their order; whole ones:
        without a part of the index there is no answer."""
        lines = [
            line
            for search in searches
            for line in ({"allow_partial_search_results": False}, search.to_dict())
        ]

        def asked(client: Elasticsearch) -> list[dict]:
            answers = client.msearch(index=self.alias, searches=lines)["responses"]
            for answer in answers:
                check(answer)
            return answers

        return self.server.read(asked, seconds)

    def state(self) -> IndexState | None:
        """None: there is no index, or one that was never finished."""
        try:
            (noted,) = self.ask([state_search()], server.READ_SECONDS)
            return self.state_in(noted)
        except IndexMissingError:
            return None

    def state_in(self, noted: dict) -> IndexState:
        """The state in the answer to `state_search`."""
        found = noted["hits"]["hits"]
        if not found:
            raise IndexMissingError("The index on Elasticsearch has no state.")
        return msgspec.json.decode(found[0]["fields"]["state"][0], type=IndexState)

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


def state_search() -> Search:
    search = Search().query(Ids(values=[STATE]))
    return search.extra(stored_fields=["state"], size=1, track_total_hits=False)
