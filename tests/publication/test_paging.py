"""R-13: a walk through the feed while it moves has no gap and no repeat."""

from collections import Counter

import pytest
from django.contrib.auth.models import Group

from publication import feed
from publication.models import Publication
from tests.publication import things
from tests.publication.reader import Reader

pytestmark = pytest.mark.django_db

ITEMS, PAGE = 1_000, 20


@pytest.fixture
def items():
    groups = [Group(name=f"n{n}") for n in range(ITEMS)]
    pks = [group.pk for group in Group.objects.bulk_create(groups)]
    feed.write("thing", pks)
    feed.number_pending()
    return pks


def disturb(step: int, pks: list[int]) -> set[int]:
    """Insert one, delete one and move one; returns the keys that were touched."""
    deleted, moved = pks[step * 7], pks[-1 - step * 5]
    created = things.create(f"new {step}")
    things.rename(moved, f"moved {step}")
    things.delete(deleted)
    return {created, deleted, moved}


def walk(pages, pks: list[int]) -> Counter:
    """How often each untouched item was met while ``pages`` were read."""
    seen, touched = Counter(), set()
    for step, rows in enumerate(pages):
        seen.update(row.object_id for row in rows)
        if step < 50:
            touched |= disturb(step, pks)
    return Counter({pk: seen[pk] for pk in set(pks) - touched})


def by_cursor():
    reader, more = Reader(limit=PAGE), True
    while more:
        page = reader.page()
        more = page.more
        yield page.rows


def by_offset():
    offset = 0
    live = Publication.objects.live().order_by("pk")
    while rows := list(live[offset : offset + PAGE]):
        offset += PAGE
        yield rows


def test_a_walk_by_cursor_meets_every_untouched_item_once(items):
    met = walk(by_cursor(), items)

    assert len(met) > 850
    assert set(met.values()) == {1}


def test_a_walk_by_offset_loses_items(items):
    assert 0 in walk(by_offset(), items).values()
