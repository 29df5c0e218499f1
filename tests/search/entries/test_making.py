"""Entries made here and on all processors: the same, in the same order."""

from datetime import date

import pytest
from django.utils.timezone import localdate

from publication.models import Publication
from search.entries import making
from search.entries.making import Made, here, make, on_all_processors, orders
from search.indexing import rebuild
from search.indexing.verifying import verify

from ..things import offer, publish, withdraw

TODAY = date(2026, 11, 23)


@pytest.fixture
def rows(db) -> list[Publication]:
    """Found, withdrawn, of another schema, and found."""
    rows = publish(*(offer() for _ in range(4)))
    withdraw(rows[1])
    Publication.objects.filter(pk=rows[2].pk).update(document='{"type": "offer"}')
    return list(Publication.objects.order_by("pk"))


@pytest.fixture
def processes(monkeypatch) -> None:
    """Several, however few the entries and the processors are."""
    monkeypatch.setattr(making, "WORTHWHILE", 1)
    monkeypatch.setattr(making, "_processors", lambda: 2)


def test_each_row_becomes_an_entry_nothing_or_a_fault(rows):
    first, gone, broken, last = make(orders(rows), TODAY)

    assert (first.uid, first.entry.id, first.fault) == (
        str(rows[0].uid),
        rows[0].pk,
        "",
    )
    assert gone == Made(str(rows[1].uid), None, None)
    assert broken.entry is None
    assert broken.fault.startswith("ValidationError: ")
    assert last.entry.id == rows[3].pk


@pytest.mark.usefixtures("processes")
def test_processes_make_the_same_in_the_same_order(rows):
    batches = [orders([row]) for row in rows * 3]

    with here(len(batches), TODAY) as maker:
        expected = list(maker(batches))
    with on_all_processors(len(batches), TODAY) as maker:
        found = list(maker(batches))

    assert found == expected


@pytest.mark.usefixtures("processes")
def test_an_index_is_rebuilt_on_all_processors(any_engine, rows):
    assert rebuild() == 3

    assert verify(any_engine).rejected.keys() == {str(rows[2].uid)}
    assert set(any_engine.held()) == {str(rows[0].uid), str(rows[3].uid)}


def test_few_entries_start_no_processes(monkeypatch, rows):
    monkeypatch.setattr(making.multiprocessing, "get_context", None)

    with on_all_processors(len(rows), localdate()) as maker:
        assert len(next(maker([orders(rows)]))) == 4
