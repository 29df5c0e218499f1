"""The way to the server: limits of time, one client a process, faults in our words."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from math import ceil
from typing import TypeVar

from elasticsearch import ApiError, BadRequestError, Elasticsearch, NotFoundError
from elasticsearch import TransportError as NoAnswer

from search.engines.base import EngineAwayError, IndexMissingError

from .breaker import Breaker
from .json import Json
from .limits import within

READ_SECONDS = 1.0  # a visitor waits no longer: the embedded index answers then
WRITE_SECONDS = 10.0
BUILD_SECONDS = 60.0  # to make, swap and remove whole indexes

T = TypeVar("T")


class Server:
    """One server, or the nodes of one cluster: `urls`."""

    def __init__(self, urls: tuple[str, ...]) -> None:
        self._urls = urls
        self._reads, self._writes = Breaker(), Breaker()

    def read(self, ask: Callable[[Elasticsearch], T], seconds: float) -> T:
        """What `ask` gets from the server, within `seconds`.

        Raises IndexMissingError, EngineAwayError.
        """
        if seconds <= 0:
            raise EngineAwayError("Elasticsearch has taken too long.")
        with self._reads.guard(), _translated():
            client = _client_for(self._urls, os.getpid(), ceil(seconds))
            return within(seconds, partial(ask, client))

    @contextmanager
    def writing(self, seconds: float = WRITE_SECONDS) -> Iterator[Elasticsearch]:
        """Raises IndexMissingError, EngineAwayError."""
        with self._writes.guard(), _translated():
            yield _client_for(self._urls, os.getpid(), ceil(seconds))


@lru_cache(maxsize=32)
def _client_for(urls: tuple[str, ...], process: int, seconds: int) -> Elasticsearch:
    """Kept, because making one takes as long as a small search."""
    return _client(urls, process).options(request_timeout=seconds)


@lru_cache(maxsize=8)
def _client(urls: tuple[str, ...], process: int) -> Elasticsearch:
    """One a process: connections do not survive a fork.

    Where a connection breaks, each node is tried, and the first once more; an answer
    that does not come in time is not waited for again.
    """
    return Elasticsearch(
        list(urls),
        retry_on_timeout=False,
        retry_on_status=(),
        max_retries=len(urls),
        serializers={"application/json": Json()},
    )


@contextmanager
def _translated() -> Iterator[None]:
    """A request that the server calls wrong is a fault of ours, and stays one."""
    try:
        yield
    except NotFoundError as error:
        raise IndexMissingError(f"Elasticsearch has no such index: {error}") from error
    except BadRequestError:
        raise
    except (ApiError, NoAnswer) as error:
        raise EngineAwayError(f"Elasticsearch: {error}") from error


class WrongRequestError(Exception):
    """The server cannot read what we have sent: a fault of ours."""


def check(answer: dict) -> None:
    """One of several answers. Raises IndexMissingError, EngineAwayError and
    WrongRequestError, as a request of its own would."""
    error, status = answer.get("error"), answer["status"]
    if error is None:
        return
    said = f"{error.get('type')}: {error.get('reason')}"
    if status == HTTPStatus.NOT_FOUND:
        raise IndexMissingError(f"Elasticsearch has no such index: {said}")
    if status == HTTPStatus.BAD_REQUEST:
        raise WrongRequestError(said)
    raise EngineAwayError(f"Elasticsearch: {said}")


logging.getLogger("elastic_transport").setLevel(logging.ERROR)  # we log the faults
