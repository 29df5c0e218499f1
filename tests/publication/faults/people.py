"""Those who write to the feed at once, those who follow it, and one who is killed."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from django.contrib.auth.models import Group
from django.db import OperationalError, transaction

from publication import feed, numbering
from publication.cursor import Cursor
from publication.locks import numbering_lock
from publication.models import Publication
from tests.publication import things
from tests.publication.faults.processes import Journal, orphaned

PATIENCE_S = 120  # of the one who gives out positions, on a busy machine


@dataclass(frozen=True)
class Load:
    """``transactions`` for each writer; ``pause`` and ``long`` in seconds.

    ``pause``: the longest time a transaction stays open; ``long``: how long the
    one long transaction does.
    """

    writers: int
    transactions: int
    pause: float
    long: float
    kills: int = 5


class Undone(Exception):  # noqa: N818
    """A writer changed its mind: everything is rolled back."""


def write(journal: Journal, seed: int, load: Load, pool: list[int]) -> None:
    """Transactions of 1 to 5 objects; one in ten is rolled back."""
    dice = random.Random(seed)

    def transact(version: str, with_undo: bool) -> list[str]:
        with transaction.atomic():
            changed = change(dice, version, pool)
            time.sleep(dice.uniform(0, load.pause))
            if with_undo:
                raise Undone
        return changed

    for number in range(load.transactions):
        with_undo = dice.random() < 0.1
        try:
            changed = until_let_in(partial(transact, f"{seed}.{number}", with_undo))
        except Undone:
            continue
        for document in changed:
            journal.note(document=document)


def until_let_in(transact: Callable[[], list[str]]) -> list[str]:
    """What a transaction gives, once the database lets it begin.

    SQLite lets in one writer at a time and in no order. On a busy machine one is
    refused that waited for as long as the product does: nothing is acknowledged, and it
    asks again as an editor would.
    """
    while True:
        try:
            return transact()
        except OperationalError as error:
            if "locked" not in str(error):
                raise


def change(dice: random.Random, version: str, pool: list[int]) -> list[str]:
    """Edit, unpublish, delete or create; returns the documents this publishes."""
    published = []
    for pk in sorted(dice.sample(pool, dice.randint(1, 5))):
        verb = dice.choices(("edit", "unpublish", "delete", "create"), (60, 15, 5, 20))
        name = f"{version}.{pk}"
        match verb[0]:
            case "edit":
                things.rename(pk, name)
            case "unpublish":
                things.rename(pk, f"-{name}")
            case "delete":
                Group.objects.filter(pk=pk).delete()
            case "create":
                pk = things.create(name)
        published.append(things.document(pk, name))
    return published


def stay_open(journal: Journal, load: Load, pk: int) -> None:
    """One transaction that takes its time over an object and a new one."""

    def transact() -> list[str]:
        with transaction.atomic():
            things.rename(pk, "long")
            created = things.create("long created")
            time.sleep(load.long)
        return [
            things.document(pk, "long"),
            things.document(created, "long created"),
        ]

    for document in until_let_in(transact):
        journal.note(document=document)


def number_and_hang(journal: Journal) -> None:
    """Give out positions and never commit; somebody has to kill us."""
    with numbering_lock(PATIENCE_S * 1_000):
        numbering._number(numbering.BATCH)
        journal.note(hanging=True)
        time.sleep(PATIENCE_S)


def follow(
    journal: Journal, limit: int, stop: Path, cursor: Cursor | None = None
) -> None:
    """Read by cursor until the writers have stopped, then to the end."""
    while True:
        last_look = stop.exists() or orphaned()
        page = feed.changes(cursor, limit)
        cursor = take(journal, page)
        if last_look and not page.rows and not Publication.objects.pending().exists():
            return
        if not page.rows:
            time.sleep(0.005)


def follow_and_start_over(journal: Journal, limit: int, stop: Path) -> None:
    """Throw the copy away after every few pages and begin with a snapshot."""
    while not (stop.exists() or orphaned()):
        taken = feed.snapshot()
        journal.note(reset=True)
        for entry in taken.rows:
            journal.note(uid=str(entry.uid), document=entry.document)
        cursor = taken.cursor
        for _ in range(5):
            cursor = take(journal, feed.changes(cursor, limit))
            time.sleep(0.02)  # a reader, not a load test
    follow(journal, limit, stop, cursor)


def take(journal: Journal, page: feed.Page) -> Cursor:
    for entry in page.rows:
        journal.note(uid=str(entry.uid), document=entry.document)
    return page.cursor


def follow_id(journal: Journal, limit: int, stop: Path) -> None:
    """The same, the obvious way: by the highest primary key seen. It loses."""
    last = 0
    while True:
        last_look = stop.exists() or orphaned()
        rows = Publication.objects.filter(pk__gt=last).order_by("pk")
        found = list(rows[:limit])
        for row in found:
            journal.note(uid=str(row.uid), document=row.document)
            last = row.pk
        if last_look and not found:
            return
        time.sleep(0 if found else 0.005)
