"""Writing in bulk, each entry at its position of the feed; the higher one wins."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus

import msgspec
from elasticsearch import ApiError, Elasticsearch

from search.engines.base import (
    EngineAwayError,
    IndexDamagedError,
    IndexMissingError,
    IndexState,
)
from search.entries.entry import IndexEntry

from .mapping import to_document
from .server import Server, check

MOST_ENTRIES = 300  # a request
MOST_BYTES = 1_000_000  # more at once is refused by servers of little memory
PAUSES = (0.5, 1.0, 2.0, 4.0)  # seconds, while the server is overloaded
STATE = "state"  # the document that says how far the index has come
encode = msgspec.json.Encoder().encode


def to_json(entry: IndexEntry, position: int) -> bytes:
    """The position is no part of it, but the version of the document."""
    return encode(to_document(entry))


@dataclass(frozen=True, slots=True)
class Write:
    """One document in place of another. `source`: JSON; an empty object says that
    there is none any more, and keeps older ones from coming back."""

    uid: str
    position: int
    source: bytes

    @property
    def lines(self) -> tuple[bytes, bytes]:
        about = {"_id": self.uid, "version": self.position}
        return encode({"index": {**about, "version_type": "external_gte"}}), self.source


class BulkWriter:
    """`alias`: of the index that is written. Never a name, which a bulk request would
    turn into a new index if somebody had removed the old one."""

    def __init__(self, server: Server, alias: str) -> None:
        self._server = server
        self._alias = alias
        self._writes: list[Write] = []
        self._bytes = 0
        self._refused: dict[str, str] = {}

    form = staticmethod(to_json)

    def put(self, entry: IndexEntry, position: int) -> None:
        self.put_formed(entry.uid, self.form(entry, position), position)

    def put_formed(self, uid: str, formed: bytes, position: int) -> None:
        self._add(Write(uid, position, formed))

    def remove(self, uid: str, position: int) -> None:
        self._add(Write(uid, position, b"{}"))

    def flush(self) -> dict[str, str]:
        self._send()
        refused, self._refused = self._refused, {}
        return refused

    def commit(self, state: IndexState) -> None:
        """The state comes after the documents: what is between them is written once
        more after a crash, and changes nothing."""
        if self._writes or self._refused:
            raise ValueError("flush before commit: entries may have been refused")
        noted = {"state": encode(state).decode(), "noted_at": datetime.now(UTC)}
        with self._writing() as client:
            client.index(
                index=self._alias, id=STATE, document=noted, require_alias=True
            )
            client.indices.refresh(index=self._alias)

    def _add(self, write: Write) -> None:
        self._writes.append(write)
        self._bytes += len(write.source)
        if len(self._writes) >= MOST_ENTRIES or self._bytes >= MOST_BYTES:
            self._send()

    def _send(self) -> None:
        """What is refused leaves the index: an older state of it would be wrong."""
        writes, self._writes, self._bytes = self._writes, [], 0
        last = {write.uid: write for write in writes}
        refused = [
            (one, why) for one, why in self._bulk(writes) if last[one.uid] is one
        ]
        self._refused = {
            uid: why for uid, why in self._refused.items() if uid not in last
        } | {write.uid: why for write, why in refused}
        self._bulk([Write(write.uid, write.position, b"{}") for write, _ in refused])

    def _bulk(self, writes: list[Write]) -> list[tuple[Write, str]]:
        """(write, why) for each that the server refuses because of what it is."""
        refused = []
        with self._writing() as client:
            for pause in (*PAUSES, None):
                if not writes:
                    break
                items = _items(client, self._alias, writes, patient=pause is not None)
                answers = list(zip(writes, items, strict=True))
                refused += [(one, _why(it)) for one, it in answers if _is_refused(it)]
                writes = [one for one, it in answers if _is_overloaded(it)]
                if writes and pause is None:
                    raise EngineAwayError("Elasticsearch has too much to do.")
                if writes:
                    time.sleep(pause)
        return refused

    @contextmanager
    def _writing(self) -> Iterator[Elasticsearch]:
        """Raises IndexDamagedError where the index is gone."""
        try:
            with self._server.writing() as client:
                yield client
        except IndexMissingError as error:
            raise IndexDamagedError(str(error)) from error


def _items(
    client: Elasticsearch, alias: str, writes: list[Write], patient: bool
) -> list[dict]:
    """What the server says of each. `patient`: too many requests say so of each."""
    lines = [line for write in writes for line in write.lines]
    try:
        answer = client.bulk(index=alias, operations=lines, require_alias=True)
    except ApiError as error:
        if not (patient and error.status_code == HTTPStatus.TOO_MANY_REQUESTS):
            raise
        return [{"status": error.status_code}] * len(writes)
    return [item["index"] for item in answer["items"]]


def _is_overloaded(item: dict) -> bool:
    """Will waiting help? Not where the index is blocked because the disk is full."""
    if item["status"] != HTTPStatus.TOO_MANY_REQUESTS:
        return False
    return item.get("error", {}).get("type") != "cluster_block_exception"


def _is_refused(item: dict) -> bool:
    """A newer state that is there already is as good as done; what is no fault of
    the document raises IndexMissingError or EngineAwayError."""
    status = item["status"]
    if status in (HTTPStatus.BAD_REQUEST, HTTPStatus.REQUEST_ENTITY_TOO_LARGE):
        return True
    if status != HTTPStatus.CONFLICT and not _is_overloaded(item):
        check(item)
    return False


def _why(item: dict) -> str:
    """The reason and what is behind it, in the words of the server."""
    error = item["error"]
    causes = [error, *([error["caused_by"]] if "caused_by" in error else [])]
    return "; ".join(f"{one['type']}: {one['reason']}" for one in causes)[:500]
