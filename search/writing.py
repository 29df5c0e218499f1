"""From rows of the feed to changes of an index."""

import logging
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.timezone import localdate

from publication.cursor import Cursor
from publication.models import Publication

from . import letters
from .document import Source, entry_of
from .engines import EngineAwayError, IndexDamagedError, IndexState, IndexWriter

LONGEST_REASON = 500

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
    rows = list(rows)
    ids = _primary_keys(rows)
    today = localdate()
    positions = {str(row.uid): row.position or cursor.position for row in rows}
    refused = {}
    for row in rows:
        uid = str(row.uid)
        try:
            _write_row(writer, row, ids.get(row.uid), positions[uid], today)
        except (EngineAwayError, IndexDamagedError):
            raise  # no fault of the document
        except Exception as error:
            logger.exception("Publication %s cannot be indexed.", uid)
            writer.remove(uid, positions[uid])
            refused[uid] = f"{type(error).__name__}: {error}"[:LONGEST_REASON]
    refused |= _refused(writer)
    letters.settle(engine, positions, refused)


def _refused(writer: IndexWriter) -> dict[str, str]:
    refused = writer.flush()
    for uid, why in refused.items():
        logger.error("Publication %s was refused by the index: %s", uid, why)
    return refused


def _write_row(
    writer: IndexWriter, row: Any, pk: int | None, position: int, today: date
) -> None:
    entry = None
    if row.document is not None and pk is not None:
        source = Source(pk, str(row.uid), row.audience, row.document)
        entry = entry_of(source, today)
    if entry is None:
        writer.remove(str(row.uid), position)
    else:
        writer.put(entry, position)


def _primary_keys(rows: list[Any]) -> dict[Any, int]:
    uids = [row.uid for row in rows if row.document is not None]
    found = Publication.objects.filter(uid__in=uids)
    return dict(found.values_list("uid", "pk"))
