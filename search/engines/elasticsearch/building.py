"""The index while its lock is held: changed, or replaced by another."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from http import HTTPStatus
from secrets import token_hex

from django.conf import settings
from elasticsearch import Elasticsearch, NotFoundError
from elasticsearch.dsl.query import Range

from search.engines.base import IndexState

from . import mapping
from .index import Index
from .server import BUILD_SECONDS
from .writer import STATE, BulkWriter

FORGOTTEN_AFTER = timedelta(days=1)  # unwritten, of an index of another version
COPIES_WAIT = "10s"


class ServerIndex:
    def __init__(self, index: Index) -> None:
        self._index = index

    @property
    def state(self) -> IndexState | None:
        return self._index.state()

    def due(self, today: date) -> list[int]:
        come = Range(stale_on={"lte": today.toordinal()})
        return [one["fields"]["id"][0] for one in self._index.walk(["id"], come)]

    @contextmanager
    def updating(self) -> Iterator[BulkWriter]:
        yield BulkWriter(self._index.server, self._index.alias)

    @contextmanager
    def building(self) -> Iterator[BulkWriter]:
        """Searches go on in the old index until the alias moves, in one step."""
        index = self._index
        with index.server.writing(BUILD_SECONDS) as client:
            replaced = _in_use(client, index)
            _sweep(client, index, kept=replaced)
            name = _create(client, index)
        yield BulkWriter(index.server, index.building)
        with index.server.writing(BUILD_SECONDS) as client:
            _use(client, index, name, replaced)
            _sweep(client, index, kept=[name])


def _in_use(client: Elasticsearch, index: Index) -> list[str]:
    """The name of the index behind the alias; none at first."""
    try:
        return list(client.indices.get_alias(name=index.alias))
    except NotFoundError:
        return []


def _create(client: Elasticsearch, index: Index) -> str:
    """An empty index; nothing is seen of it until it is complete."""
    name = f"{index.alias}-{token_hex(6)}"
    client.indices.create(
        index=name,
        aliases={index.building: {}},
        settings={
            **mapping.SETTINGS,
            "auto_expand_replicas": settings.ELASTICSEARCH_REPLICAS,
            "refresh_interval": "-1",
        },
        mappings=mapping.mapping(),
    )
    return name


def _use(client: Elasticsearch, index: Index, name: str, replaced: list[str]) -> None:
    """Move the alias. It must still be where it was: another process, to which the
    lock went while this one was held up, may have moved it to a newer index."""
    client.indices.put_settings(
        index=name, settings={"refresh_interval": mapping.SEEN_EVERY}
    )
    _wait_for_copies(client, name)
    gone = [
        {"remove": {"index": old, "alias": index.alias, "must_exist": True}}
        for old in replaced
    ]
    client.indices.update_aliases(
        actions=[
            *gone,
            {"remove": {"index": name, "alias": index.building}},
            {"add": {"index": name, "alias": index.alias}},
        ]
    )


def _wait_for_copies(client: Elasticsearch, name: str) -> None:
    """A node may be lost right after; where copies take longer, they come later."""
    patient = client.options(ignore_status=HTTPStatus.REQUEST_TIMEOUT)
    patient.cluster.health(
        index=name, wait_for_active_shards="all", timeout=COPIES_WAIT
    )


def _sweep(client: Elasticsearch, index: Index, kept: list[str]) -> None:
    """Remove what is not in use: of this version all but `kept`, of others what
    nobody has written for a day."""
    found = client.indices.get(index=f"{index.prefix}-*", features="settings")
    pattern = re.compile(re.escape(index.prefix) + "-[0-9a-f]{12}-[0-9a-f]{12}")
    names = [name for name in found if pattern.fullmatch(name)]
    ours = {name for name in names if name.startswith(f"{index.alias}-")}
    others = {
        name: _day_of(found[name]) for name in names if name not in ours
    } | _noted(client, sorted(set(names) - ours))
    oldest = datetime.now(UTC) - FORGOTTEN_AFTER
    left = [*(ours - {*kept}), *(name for name, at in others.items() if at < oldest)]
    if left:
        client.indices.delete(index=left, ignore_unavailable=True)


def _day_of(found: dict) -> datetime:
    """When an index was made."""
    made = int(found["settings"]["index"]["creation_date"])
    return datetime.fromtimestamp(made / 1000, UTC)


def _noted(client: Elasticsearch, names: list[str]) -> dict[str, datetime]:
    """Index → when its state was last noted; absent where it never was."""
    if not names:
        return {}
    answer = client.search(
        index=names,
        query={"ids": {"values": [STATE]}},
        docvalue_fields=["noted_at"],
        size=len(names),
        ignore_unavailable=True,
    )
    return {
        one["_index"]: datetime.fromisoformat(one["fields"]["noted_at"][0])
        for one in answer["hits"]["hits"]
    }
