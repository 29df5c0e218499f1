"""What an index refuses is kept, tried again, and forgotten when it is taken."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core.management import CommandError, call_command

from catalogue.document import Place
from publication import feed
from search.asking.query import SearchQuery
from search.engines import engines
from search.engines.elasticsearch import mapping, writer
from search.indexing import drain, letters, rebuild
from search.indexing.letters import FIRST_PAUSE, LONGEST_PAUSE
from search.indexing.verifying import verify
from search.models import DeadLetter

from ..things import offer, publish, republish, withdraw

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
NOWHERE = Place(latitude=91.0, longitude=0.0)


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def refuse(monkeypatch):
    """The server refuses some titles' entries: refuse(uid, …); refuse(): none."""
    as_it_is = mapping.to_document

    def refused(*uids: str) -> None:
        def to_document(entry) -> dict:
            made = as_it_is(entry)
            return made | {"over_on": "never"} if entry.uid in uids else made

        monkeypatch.setattr(writer, "to_document", to_document)

    return refused


def test_three_of_a_hundred_are_refused_and_kept_with_their_reason(
    elasticsearch, capsys
):
    good = publish(*(offer(title="Lac") for _ in range(97)))
    bad = publish(*(offer(title="Lac", place=NOWHERE) for _ in range(3)))

    assert drain() == 100

    assert elasticsearch.search(SearchQuery("fr", "lac")).total == len(good)
    found = DeadLetter.objects.all()
    assert {one.uid for one in found} == {row.uid for row in bad}
    for one in found:
        assert (one.engine, one.tries, one.first_at) == ("elasticsearch", 1, NOW)
        assert "latitude value [91.0]" in one.reason
    assert {one.position for one in found} <= {97 + n for n in range(1, 4)}
    call_command("search_index", "status")
    assert "documents that could not be indexed: 3" in capsys.readouterr().out
    assert verify(engines()[0]).is_none

    for row in bad:
        republish(row, offer(id=str(row.uid), title="Lac"))
    drain()
    assert not DeadLetter.objects.exists()
    assert verify().is_none


def test_who_does_not_read_what_became_of_each_loses_them_silently(
    elasticsearch, monkeypatch
):
    """The control: the bulk request itself goes well."""
    monkeypatch.setattr(writer, "_is_refused", lambda item: False)
    bad = publish(*(offer(title="Lac", place=NOWHERE) for _ in range(3)))

    drain()

    assert not DeadLetter.objects.exists()
    assert set(verify().missing) == {str(row.uid) for row in bad}


def test_a_letter_goes_with_its_publication(elasticsearch):
    (row,) = publish(offer(place=NOWHERE))
    drain()
    assert list(letters.reasons("elasticsearch")) == [str(row.uid)]

    withdraw(row)
    drain()

    assert letters.reasons("elasticsearch") == {}


def test_what_was_refused_is_tried_again_ever_more_rarely(elasticsearch, refuse, clock):
    (row,) = publish(offer(title="Lac"))
    refuse(str(row.uid))
    drain()
    assert drain() == 0

    clock.shift(FIRST_PAUSE)
    assert drain() == 1
    letter = DeadLetter.objects.get()
    assert (letter.tries, letter.first_at) == (2, NOW)
    assert letter.last_at == NOW + FIRST_PAUSE
    clock.shift(FIRST_PAUSE)
    assert drain() == 0

    refuse()
    clock.shift(FIRST_PAUSE)
    assert drain() == 1
    assert not DeadLetter.objects.exists()
    assert elasticsearch.search(SearchQuery("fr", "lac")).total == 1


def test_it_is_tried_once_a_day_at_least(elasticsearch, refuse):
    (row,) = publish(offer())
    refuse(str(row.uid))
    drain()
    DeadLetter.objects.update(tries=1_000, last_at=NOW - LONGEST_PAUSE)

    assert letters.due("elasticsearch") == [str(row.uid)]


def test_a_rebuild_forgets_what_the_new_index_has_taken(elasticsearch, refuse, clock):
    (row,) = publish(offer())
    refuse(str(row.uid))
    drain()
    refuse()
    clock.shift(timedelta(seconds=1))

    rebuild()

    assert not DeadLetter.objects.exists()
    assert verify().is_none


def test_repair_writes_once_more_what_differs(elasticsearch, refuse, capsys):
    missing, refused, outdated = publish(offer(), offer(), offer(title="Lac"))
    refuse(str(refused.uid))
    drain()
    refuse()
    damage(elasticsearch, str(missing.uid), str(outdated.uid))
    with pytest.raises(CommandError, match="differs"):
        call_command("search_index", "verify")
    said = capsys.readouterr().out
    assert "elasticsearch, missing: 1" in said
    assert "elasticsearch, extra: 1" in said
    assert "elasticsearch, outdated: 1" in said
    assert "elasticsearch, could not be indexed: 1" in said

    call_command("search_index", "repair")

    assert "4 written once more" in capsys.readouterr().out
    assert verify().is_none
    assert elasticsearch.search(SearchQuery("fr")).total == 3


def damage(engine, missing: str, outdated: str) -> None:
    """As if writes had been lost, and one had never been meant."""
    position = feed.latest_position()
    with engine.exclusive() as index, index.updating() as hand:
        state = index.state
        hand.remove(missing, position)
        for uid, digest in ((outdated, "another"), (str(uuid4()), "none")):
            source = {"digest": digest, "audience": "public", "id": 99}
            hand._add(writer.Write(uid, position, writer.encode(source)))
        assert hand.flush() == {}
        hand.commit(state)
