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
    batch = orders(rows, cursor.position)
    put(writer, engine, make(batch, writer.form, localdate()))


def put(writer: IndexWriter, engine: str, batch: Iterable[Made]) -> None:
    """As `hand_over`, of rows of which the entries are made."""
    positions, refused = {}, {}
    for made in batch:
        positions[made.uid] = made.position
        if why := made.fault or _put(writer, made):
            refused[made.uid] = why
            writer.remove(made.uid, made.position)
    refused |= _refused(writer)
    letters.settle(engine, positions, refused)


def _put(writer: IndexWriter, made: Made) -> str:
    """Why it cannot be written; "" where it can."""
    try:
        if made.formed is None:
            writer.remove(made.uid, made.position)
        else:
            writer.put_formed(made.uid, made.formed, made.position)
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
