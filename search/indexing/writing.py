"""From rows of the feed to changes of an index."""

import logging
from collections.abc import Iterable
from typing import Any

from django.utils.timezone import localdate

from publication.cursor import Cursor

from ..engines import EngineAwayError, IndexDamagedError, IndexState, IndexWriter
from ..entries.making import Made, make, orders, reason
from . import letters

logger = logging.getLogger("cordee.search")


def write(
    writer: IndexWriter, engine: str, rows: Iterable[Any], cursor: Cursor
) -> None:
    """Put or remove each row and commit at `cursor`.

    A document that cannot be indexed must not hold up all that come after it: it is
    found no more, logged, and kept as a dead letter.
    """
    hand_over(writer, engine, rows, cursor)
    writer.commit(IndexState(cursor))


def hand_over(
    writer: IndexWriter, engine: str, rows: Iterable[Any], cursor: Cursor
) -> None:
    """As `write`, without the commit. What has no position yet comes again, and
    stands meanwhile where `cursor` does."""
    put(writer, engine, make(orders(rows), localdate()), cursor)


def put(
    writer: IndexWriter, engine: str, batch: Iterable[Made], cursor: Cursor
) -> None:
    """As `hand_over`, of rows of which the entries are made."""
    positions, refused = {}, {}
    for made in batch:
        position = positions[made.uid] = made.position or cursor.position
        if why := made.fault or _put(writer, made, position):
            refused[made.uid] = why
            writer.remove(made.uid, position)
    refused |= _refused(writer)
    letters.settle(engine, positions, refused)


def _put(writer: IndexWriter, made: Made, position: int) -> str:
    """Why it cannot be written; "" where it can."""
    try:
        if made.entry is None:
            writer.remove(made.uid, position)
        else:
            writer.put(made.entry, position)
    except (EngineAwayError, IndexDamagedError):
        raise  # no fault of the document
    except Exception as error:
        logger.exception("Publication %s cannot be indexed.", made.uid)
        return reason(error)
    return ""


def _refused(writer: IndexWriter) -> dict[str, str]:
    refused = writer.flush()
    for uid, why in refused.items():
        logger.error("Publication %s was refused by the index: %s", uid, why)
    return refused
