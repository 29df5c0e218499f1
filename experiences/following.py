"""Experiences follow the feed: when an offer moves, those that use it are built again.

The place in the feed and the notes of what is due are written in one transaction, so
that a crash loses neither: the same page is read again, and a note is made twice at
worst. Experiences are no part of what is read, hence never follow themselves.
"""

import logging
from collections.abc import Iterable
from math import inf
from typing import Any

from django.db import transaction

from catalogue.models import Leg
from publication import feed
from publication.cursor import Cursor, CursorExpired
from publication.failures import PartialFailure
from publication.scope import Scope

from . import due
from .models import Experience, Following

NAME = "experiences"
BATCH = 500
SCOPE = Scope(audience="trade", kinds=frozenset({"offer"}), reader=NAME)

logger = logging.getLogger("cordee.experiences")


def follow(seconds: float = inf) -> int:
    """Read the feed to its end, then build what is due; returns how many moved.

    Idempotent and safe to run twice at once. `seconds`: see `due.rebuild`. Raises
    PartialFailure when all others are done.
    """
    while _read_on():
        pass
    return due.rebuild(seconds)


def follow_after_commit(kind: str, **kwargs: Any) -> None:
    """Receiver of `feed_moved`: what was committed must not suffer from a fault; the
    worker tries again."""
    if kind in SCOPE.kinds:
        try:
            follow(due.AFTER_COMMIT)
        except PartialFailure:
            logger.warning("Some experiences are still to be built again")


def on_published(instance: Experience, **kwargs: Any) -> None:
    """A fresh publication is built once more after its commit.

    It has read its offers before, and one that moved meanwhile was followed without
    its steps being seen.
    """
    if instance.live:
        due.note([instance.pk])


def on_leg(instance: Leg, **kwargs: Any) -> None:
    """A way was surveyed, changed or deleted: all that has both of its places."""
    from_one = Experience.objects.filter(steps__offer=instance.origin_id)
    both = from_one.filter(steps__offer=instance.destination_id)
    due.note(both.values_list("pk", flat=True))


def on_seller(instance, **kwargs: Any) -> None:
    """What is said of a seller stands in each of its experiences."""
    sold = Experience.objects.filter(seller=instance)
    due.note(sold.values_list("pk", flat=True))


def _read_on() -> bool:
    """One page of the feed; is there perhaps another?"""
    cursor = _cursor()
    if cursor is None:
        return _begin(None)
    try:
        page = feed.changes(cursor, BATCH, SCOPE)
    except CursorExpired as expired:
        logger.warning("All experiences are built again: %s", expired.reason)
        return _begin(cursor)
    if not page.rows:
        return page.more
    _move(cursor, page.cursor, _users([row.object_id for row in page.rows]))
    return True


def _begin(known: Cursor | None) -> bool:
    """From now on; since it is not known what has moved, all are due."""
    Following.objects.get_or_create(pk=NAME)
    start = feed.snapshot(SCOPE).cursor
    _move(known, start, Experience.objects.values_list("pk", flat=True))
    return True


@transaction.atomic
def _move(before: Cursor | None, after: Cursor, due_now: Iterable[int]) -> None:
    """Note and go on; nothing where another process has gone on meanwhile."""
    place = Following.objects.select_for_update().get(pk=NAME)
    if _as_cursor(place) != before:
        return
    due.note(due_now)
    place.epoch, place.position = after.epoch, after.position
    place.scope, place.floor = after.scope, after.floor
    place.save()


def _users(offers: list[int]) -> Iterable[int]:
    return Experience.objects.using_offers(offers).values_list("pk", flat=True)


def _cursor() -> Cursor | None:
    place = Following.objects.filter(pk=NAME).first()
    return _as_cursor(place) if place else None


def _as_cursor(place: Following) -> Cursor | None:
    if not place.epoch:
        return None
    return Cursor(place.epoch, place.position, place.scope, place.floor)
