from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
import time_machine
from django.core.management import CommandError, call_command

from catalogue.document import Label, Occurrence
from publication import epochs, feed
from publication.models import Epoch, Publication
from search.asking.query import SearchQuery
from search.engines import EmbeddedEngine, IndexState
from search.engines.embedded import store
from search.finding.finding import find
from search.finding.results import visible
from search.indexing import drain, drain_after_commit, failures, letters, rebuild
from search.indexing.verifying import Difference, verify

from ..things import offer, publish, republish, withdraw

NOTHING = Difference((), (), (), {})


def found(engine, text: str = "") -> list[int]:
    return [hit.id for hit in engine.search(SearchQuery("fr", text)).hits]


@pytest.mark.django_db
def test_drain_follows_publication_change_and_withdrawal(any_engine):
    lake, castle = publish(offer(title="Lac"), offer(title="Château"))
    assert drain() == 2
    assert found(any_engine) == [castle.pk, lake.pk]

    republish(lake, offer(id=str(lake.uid), title="Étang"))
    withdraw(castle)
    assert drain() == 2
    assert found(any_engine) == [lake.pk]
    assert found(any_engine, "lac") == []
    assert any_engine.search(SearchQuery("fr")).position == feed.latest_position()
    assert verify() == NOTHING


@pytest.mark.django_db
def test_drain_with_nothing_new_writes_nothing(any_engine):
    publish(offer())
    drain()

    assert drain() == 0


@pytest.mark.django_db
def test_an_audience_that_becomes_narrower_leaves_the_index(any_engine):
    (row,) = publish(offer(title="Lac"))
    drain()

    Publication.objects.filter(pk=row.pk).update(
        audience="trade", formerly="public", position=None
    )
    drain()

    assert found(any_engine) == []
    assert verify() == NOTHING


@pytest.mark.django_db(transaction=True)
def test_another_epoch_makes_another_index(any_engine):
    (row,) = publish(offer(title="Lac"))
    drain()
    before = any_engine.state().cursor.epoch
    Publication.objects.all().delete()  # as a restore of an older database would
    (older,) = publish(offer(title="Étang"))
    epochs.start(Epoch.Reason.COMMAND)

    drain()

    assert found(any_engine) == [older.pk]
    assert any_engine.state().cursor.epoch != before
    assert verify() == NOTHING


@pytest.mark.django_db
def test_an_index_ahead_of_the_feed_is_made_anew(any_engine):
    (row,) = publish(offer(title="Lac"))
    drain()
    state = any_engine.state()
    ahead = state.cursor.__class__(state.cursor.epoch, 10_000, state.cursor.scope)
    with any_engine.exclusive() as index, index.updating() as writer:
        writer.commit(IndexState(ahead))

    drain()

    assert any_engine.state().cursor.position == feed.latest_position()
    assert found(any_engine) == [row.pk]


@pytest.mark.django_db
def test_another_version_builds_its_own_index_and_removes_the_old(
    engine, settings, monkeypatch
):
    (row,) = publish(offer(title="Lac"))
    drain()
    old = store.Store(settings.SEARCH_INDEX_DIR).current()
    monkeypatch.setattr(store, "fingerprint", lambda: "another")

    assert [hit.id for hit in find(SearchQuery("fr")).hits] == [row.pk]
    assert store.Store(settings.SEARCH_INDEX_DIR).current().name.startswith("another-")
    assert not old.exists()


@pytest.mark.django_db
def test_a_first_search_builds_the_index(any_engine):
    (row,) = publish(offer(title="Lac"))

    assert [hit.id for hit in find(SearchQuery("fr", "lac")).hits] == [row.pk]


@pytest.mark.django_db
@pytest.mark.parametrize("damaged", ["meta.json", "state.json"])
@pytest.mark.parametrize("damage", [lambda file: file.write_text("x"), Path.unlink])
def test_a_damaged_index_is_made_anew(engine, settings, damaged, damage):
    (row,) = publish(offer(title="Lac"))
    drain()
    damage(store.Store(settings.SEARCH_INDEX_DIR).current() / damaged)

    assert [hit.id for hit in find(SearchQuery("fr")).hits] == [row.pk]
    assert verify() == NOTHING


@pytest.mark.django_db
def test_what_a_killed_commit_has_left_does_not_stop_the_next(engine, settings):
    """Tantivy names the list of deleted entries by the number of its operations: the
    next commit writes a file of the same name, and would fail for ever."""
    lake, _castle = publish(offer(title="Lac"), offer(title="Château"))
    drain()
    folder = store.Store(settings.SEARCH_INDEX_DIR).current()
    before = {
        name: (folder / name).read_bytes() for name in ("meta.json", "state.json")
    }
    withdraw(lake)
    drain()
    for name, content in before.items():  # as if killed before these were replaced
        (folder / name).write_bytes(content)

    assert drain() == 1
    assert store.Store(settings.SEARCH_INDEX_DIR).current() == folder
    assert verify() == NOTHING


@pytest.mark.django_db
def test_an_index_that_cannot_be_written_is_made_anew(engine, settings, caplog):
    lake, _castle = publish(offer(title="Lac"), offer(title="Château"))
    drain()
    folder = store.Store(settings.SEARCH_INDEX_DIR).current()
    segment = next(folder.glob("*.store")).stem
    for number in range(100):
        (folder / f"{segment}.{number}.del").touch()  # files that are not tantivy's
    withdraw(lake)

    drain()

    assert "built anew" in caplog.text
    assert store.Store(settings.SEARCH_INDEX_DIR).current() != folder
    assert verify() == NOTHING


@pytest.mark.django_db
def test_a_document_that_cannot_be_indexed_holds_up_no_other(any_engine, capsys):
    good, bad, other = publish(offer(), offer(), offer())
    drain()
    document = '{"type": "offer", "title": 3}'
    Publication.objects.filter(pk=bad.pk).update(document=document, position=None)
    republish(other, offer(id=str(other.uid), title="Lac"))

    assert drain() == 2
    assert sorted(found(any_engine)) == [good.pk, other.pk]
    assert list(letters.reasons(any_engine.name)) == [str(bad.uid)]
    call_command("search_index", "status")
    assert f"{bad.uid} ValidationError" in capsys.readouterr().out
    assert not verify().is_none

    republish(bad, offer(id=str(bad.uid), title="Pont"))
    drain()
    assert letters.reasons(any_engine.name) == {}
    assert verify() == NOTHING


@pytest.mark.django_db
def test_a_type_that_nobody_registered_is_not_searched(any_engine):
    publish(offer())
    Publication.objects.update(document='{"type": "guide"}')

    drain()

    assert found(any_engine) == []
    assert letters.reasons(any_engine.name) == {}


@pytest.mark.django_db
def test_what_only_time_changes_is_indexed_by_the_drain_of_the_day(any_engine):
    start = date(2026, 11, 23)
    coming = Label(
        scheme="logis",
        awarded_on=start + timedelta(days=5),
        expires_on=start + timedelta(days=9),
    )
    end = start + timedelta(days=2)
    held = Occurrence(start_date=start, end_date=end)
    chosen = SearchQuery("fr", selections={"label": ("logis",)})
    with time_machine.travel(start, tick=False):
        inn, fair = publish(
            offer(labels=[coming]), offer(kind="event", occurrences=[held])
        )
        drain()
        assert any_engine.search(chosen).total == 0
    with time_machine.travel(start + timedelta(days=5), tick=False):
        assert drain() == 2  # the label begins, the event has gone
        assert [hit.id for hit in any_engine.search(chosen).hits] == [inn.pk]
        assert drain() == 0
        assert verify() == NOTHING
    with time_machine.travel(start + timedelta(days=10), tick=False):
        drain()
        assert any_engine.search(chosen).facets["label"][0].count == 0


class Interrupted(EmbeddedEngine):
    """An engine to which something is published just before it lets go."""

    late = None

    @contextmanager
    def exclusive(self):
        with super().exclusive() as index:
            yield index
            if self.late:
                publish(self.late)
                self.late = None
                assert drain(EmbeddedEngine(self._store.folder)) == 0


@pytest.mark.django_db
def test_what_comes_while_another_drains_is_not_left_behind(settings):
    engine = Interrupted(settings.SEARCH_INDEX_DIR)
    publish(offer(title="Lac"))
    engine.late = offer(title="Pont")

    assert drain(engine) == 2
    assert verify(engine) == NOTHING


@pytest.mark.django_db
def test_a_fault_after_a_commit_is_logged_and_counted(engine, settings, caplog, capsys):
    publish(offer(title="Lac"))
    settings.SEARCH_INDEX_DIR.mkdir()
    (settings.SEARCH_INDEX_DIR / "lock").mkdir()  # nobody can open it

    drain_after_commit(kind="offer")

    assert "could not follow the feed" in caplog.text
    assert "IsADirectoryError" in caplog.text
    assert len(failures.since_last_success()) == 1
    call_command("search_index", "status")
    assert "faults since the last good drain: 1" in capsys.readouterr().out

    (settings.SEARCH_INDEX_DIR / "lock").rmdir()
    drain_after_commit(kind="offer")
    assert failures.since_last_success() == []
    assert verify() == NOTHING


@pytest.mark.django_db
def test_a_withdrawn_offer_is_not_shown_even_while_the_index_lags(
    any_engine, django_assert_num_queries
):
    lake, castle = publish(offer(title="Lac"), offer(title="Château"))
    drain()
    withdraw(lake)

    hits = any_engine.search(SearchQuery("fr")).hits
    assert [hit.id for hit in hits] == [castle.pk, lake.pk]  # the index alone leaks
    with django_assert_num_queries(1):
        assert visible(hits) == [castle]

    drain()
    result = any_engine.search(SearchQuery("fr", "lac"))
    assert result.total == 0
    assert {one.count for values in result.facets.values() for one in values} == {0}


@pytest.mark.django_db
def test_visible_keeps_the_order_of_the_hits(any_engine):
    rows = publish(offer(title="Zoo"), offer(title="Abbaye"), offer(title="Lac"))
    drain()

    hits = any_engine.search(SearchQuery("fr")).hits

    assert visible(hits) == [rows[1], rows[2], rows[0]]


@pytest.mark.django_db
def test_two_hundred_unpublished_offers_are_found_nowhere(any_engine):
    rows = publish(*(offer(title=f"Lac {n}", sectors=["city"]) for n in range(200)))
    (kept,) = publish(offer(title="Lac", sectors=["city"]))
    drain()
    withdraw(*rows)
    drain()

    result = any_engine.search(SearchQuery("fr", "lacs"))

    assert [hit.id for hit in result.hits] == [kept.pk]
    counts = {v.value: v.count for v in result.facets["sector"] if v.count}
    assert counts == {"city": 1}
    assert verify() == NOTHING


@pytest.mark.django_db
def test_verify_names_what_differs(any_engine):
    same, changed, gone, new = publish(offer(), offer(), offer(), offer())
    Publication.objects.filter(pk=new.pk).delete()
    drain()
    withdraw(gone)
    republish(changed, offer(id=str(changed.uid), title="Lac"))
    (unseen,) = publish(offer())

    assert verify() == Difference(
        (str(unseen.uid),), (str(gone.uid),), (str(changed.uid),), {}
    )


@pytest.mark.django_db
def test_commands_rebuild_and_verify(any_engine, capsys):
    publish(offer(), offer())

    call_command("search_index", "status")
    assert "index: none" in capsys.readouterr().out
    call_command("search_index", "rebuild")
    assert "2 indexed" in capsys.readouterr().out
    call_command("search_index", "verify")
    assert "holds what is published" in capsys.readouterr().out
    with any_engine.exclusive(), pytest.raises(CommandError, match="try again"):
        call_command("search_index", "rebuild")


@pytest.mark.django_db
def test_rebuild_leaves_searches_under_way_alone(engine):
    (row,) = publish(offer(title="Lac"))
    drain()
    before = engine._reader.newest()

    assert rebuild() == 1

    assert before.searcher.num_docs == 1
    assert found(engine) == [row.pk]
