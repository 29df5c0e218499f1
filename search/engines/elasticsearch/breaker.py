"""A circuit breaker: who does not answer is left alone for a while."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from search.engines.base import EngineAwayError

REST_SECONDS = 5.0

logger = logging.getLogger("cordee.search")


class Breaker:
    """Opens with a fault and refuses at once; every REST_SECONDS one caller is let
    through, and closes it again if that goes well. For the threads of one process."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._closed_from: float | None = None  # of the clock; None: it is closed

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Raises EngineAwayError while it is open; every other error is an answer."""
        self._pass()
        try:
            yield
        except EngineAwayError as error:
            logger.warning("Left alone for %s s: %s", REST_SECONDS, error)
            self._closed_from = time.monotonic() + REST_SECONDS
            raise
        except BaseException:
            self._closed_from = None
            raise
        self._closed_from = None

    def _pass(self) -> None:
        with self._lock:
            if self._closed_from is None:
                return
            now = time.monotonic()
            if now < self._closed_from:
                raise EngineAwayError("Elasticsearch did not answer a moment ago.")
            self._closed_from = now + REST_SECONDS  # the others go on waiting
