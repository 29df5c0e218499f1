import time
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone, translation

from publication import feed, rebuild
from publication.kinds import KINDS
from publication.models import Publication
from tests.publication import things
from tests.publication.elsewhere import held_elsewhere
from tests.publication.reader import snapshot

pytestmark = pytest.mark.django_db

TODAY = date(2026, 7, 1)


def with_build(monkeypatch, build) -> None:
    """The kind is built by ``build`` from now on, as after a change of code."""
    monkeypatch.setitem(KINDS, "thing", replace(things.THING, build=build))


def positions(*pks: int) -> list[int | None]:
    return [Publication.objects.get(object_id=pk).position for pk in pks]


def test_republish_moves_only_what_changed(monkeypatch):
    same, other = things.create("same"), things.create("other")
    feed.number_pending()

    def build(ids, today):
        for built in things.build(ids, today):
            yield replace(built, document=built.document.replace(b"other", b"another"))

    with_build(monkeypatch, build)
    call_command("republish", kind="thing", verbosity=0)

    assert positions(same, other) == [1, None]


def test_republish_publishes_what_the_feed_lacks_and_withdraws_what_is_gone():
    lacking = things.Group.objects.create(name="lacking").pk
    gone = things.create("gone")
    things.Group.objects.filter(pk=gone)._raw_delete("default")  # no signal sent

    call_command("republish", kind="thing", verbosity=0)

    live = Publication.objects.live().values_list("object_id", flat=True)
    assert lacking in live
    assert gone not in live


def test_republish_stale_takes_only_what_time_has_changed(monkeypatch):
    today = timezone.localdate()
    due, later = things.create("due"), things.create("later")
    Publication.objects.filter(object_id=due).update(stale_on=today)
    Publication.objects.filter(object_id=later).update(
        stale_on=today + timedelta(days=1)
    )
    asked = []

    def build(ids, day):
        asked.extend(ids)
        return things.build(ids, day)

    with_build(monkeypatch, build)
    call_command("republish", kind="thing", stale=True, verbosity=0)

    assert asked == [due]
    assert Publication.objects.get(object_id=due).stale_on is None


def test_one_object_that_cannot_be_built_holds_back_no_other(monkeypatch):
    bad, good = things.create("bad"), things.create("good")

    def build(ids, today):
        if bad in ids:
            raise ValueError("no title")
        return [replace(b, document=b"{}") for b in things.build(ids, today)]

    with_build(monkeypatch, build)
    with pytest.raises(CommandError, match=f"\n{bad}: ValueError"):
        call_command("republish", kind="thing", verbosity=0)

    stored = dict(Publication.objects.values_list("object_id", "document"))
    assert stored[good] == "{}"
    assert stored[bad] == things.document(bad, "bad")


def test_rebuild_tells_its_progress(monkeypatch):
    monkeypatch.setattr(rebuild, "CHUNK", 2)
    pks = [things.create(f"n{n}") for n in range(5)]
    told = []

    rebuild.rebuild(things.THING, pks, TODAY, told.append)

    assert told == [2, 2, 1]


def test_republish_says_how_many_moved(capsys):
    things.Group.objects.create(name="lacking")
    things.Group.objects.create(name="lacking too")

    with translation.override("en"):
        call_command("republish", kind="thing")

    assert "publications moved" in capsys.readouterr().out


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_rebuild_stops_no_editor_that_holds_one_object_and_wants_another(caplog):
    first, second = things.create("first"), things.create("second")

    @contextmanager
    def editing():
        with transaction.atomic():
            things.rename(second, "second edited")
            yield
            time.sleep(0.3)  # by now the rebuild has met the row we hold
            things.rename(first, "first edited")

    with held_elsewhere(editing) as leave:
        leave.set()
        rebuild.rebuild(things.THING, [first, second], TODAY, lambda done: None)

    assert snapshot() == {
        things.uid(first): things.document(first, "first edited"),
        things.uid(second): things.document(second, "second edited"),
    }
    assert caplog.messages == []  # no deadlock that one of them was to lose
