"""Mixed questions with all facets: both engines, and the bare request beside ours.

The same questions over the same generated offers, alternately in one run, answers not
kept. The bare request is the one that our Elasticsearch engine sends, byte for byte,
sent again over a connection that is kept open, its answer read and not even decoded.
Needs ELASTICSEARCH_URL; the indexes have a prefix of their own and are removed.

    python -m benchmarks.mixed_search [offers [questions [rounds]]]
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple
from urllib.parse import urlsplit

from .database import throwaway_database
from .generated import feed
from .questions import flat, mixed
from .report import progress, report, spread
from .server import elasticsearch

OVER_SERVER, OVER_BARE = 1 / 0.6, 1 / 1.3
Times = dict[str, list[float]]
EMBEDDED, OURS, BARE = "embedded", "Elasticsearch", "bare request"


class Sent(NamedTuple):
    """One request as it went out."""

    method: str
    target: str
    body: bytes | None
    headers: dict[str, str]


def main(offers: int = 100_000, questions: int = 200, rounds: int = 3) -> int:
    url = os.environ.get("ELASTICSEARCH_URL")
    if not url:
        sys.exit("mixed_search: set ELASTICSEARCH_URL.")
    with (
        throwaway_database(),
        TemporaryDirectory() as folder,
        elasticsearch(folder, url),
    ):
        from search.engines import engines

        embedded, server = engines()
        feed(offers, embedded, server)
        _one_segment(server, url)
        asked = mixed(questions)
        times = _measure(embedded, server, url, asked, rounds)
    return _report(times, f"{offers} offers, {questions} questions")


def _one_segment(server, url: str) -> None:
    """As merged as the embedded index, which has few segments."""
    from elasticsearch import Elasticsearch

    with Elasticsearch(url, request_timeout=300) as client:
        client.indices.forcemerge(index=server._index.alias, max_num_segments=1)


def _measure(embedded, server, url: str, asked: dict, rounds: int) -> Times:
    """Seconds of every question in every round, after one to warm up."""
    bare = Bare(url)
    queries = list(flat(asked))
    sent = []
    for query in queries:
        embedded.search(query)
        with recorded() as requests:
            server.search(query)
        sent.append(requests)
    times: Times = {EMBEDDED: [], OURS: [], BARE: []}
    for turn in range(rounds):
        for query, requests in zip(queries, sent, strict=True):
            ways = [
                (EMBEDDED, lambda q=query: embedded.search(q)),
                (OURS, lambda q=query: server.search(q)),
                (BARE, lambda r=requests: bare.send(r)),
            ]
            for name, ask in ways if turn % 2 else reversed(ways):
                times[name].append(_seconds(ask))
    for number, kind in enumerate(asked):
        _tell(kind, number, len(asked), times)
    return times


def _tell(kind: str, number: int, kinds: int, times: Times) -> None:
    """One kind of question, for whoever wants to know where the time goes; exact
    where each kind has as many questions."""
    said = ", ".join(f"{name} {spread(t[number::kinds])}" for name, t in times.items())
    progress(f"{kind}, p50/p95: {said}")


def _seconds(ask: Callable[[], object]) -> float:
    started = perf_counter()
    ask()
    return perf_counter() - started


@contextmanager
def recorded() -> Iterator[list[Sent]]:
    """What our client sends meanwhile."""
    from elastic_transport import Urllib3HttpNode

    sent: list[Sent] = []
    perform = Urllib3HttpNode.perform_request

    def recording(node, method, target, body=None, headers=None, **options):
        whole = dict(node.headers) | dict(headers or {})
        sent.append(Sent(method, target, body, whole))
        return perform(node, method, target, body=body, headers=headers, **options)

    Urllib3HttpNode.perform_request = recording
    try:
        yield sent
    finally:
        Urllib3HttpNode.perform_request = perform


class Bare:
    """One connection that stays open, and nothing else."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url.split(",")[0])
        self._connection = HTTPConnection(parts.hostname, parts.port, timeout=30)

    def send(self, requests: list[Sent]) -> None:
        for one in requests:
            self._connection.request(one.method, one.target, one.body, one.headers)
            answer = self._connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise RuntimeError(f"the bare request got {answer.status}")


def _report(times: Times, about: str) -> int:
    short = report(
        "mixed_search, embedded (at most 0.6 times Elasticsearch's time)",
        median(times[OURS]) / median(times[EMBEDDED]),
        OVER_SERVER,
        f"{about}, p50/p95: {spread(times[EMBEDDED])} against {spread(times[OURS])}",
    )
    return short | report(
        "mixed_search, Elasticsearch (at most 1.3 times the bare request's time)",
        median(times[BARE]) / median(times[OURS]),
        OVER_BARE,
        f"{about}, p50/p95: {spread(times[OURS])} against {spread(times[BARE])}",
    )


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
