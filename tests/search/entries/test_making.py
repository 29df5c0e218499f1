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


def form(entry, position: int) -> bytes:
    return f"{entry.id} at {position}".encode()


def form_of(row: Publication, position: int) -> bytes:
    return f"{row.pk} at {position}".encode()


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
    rows[3].position = 7

    first, gone, broken, last = make(orders(rows, 5), form, TODAY)

    assert first == Made(str(rows[0].uid), 5, form_of(rows[0], 5))
    assert gone == Made(str(rows[1].uid), 5, None)
    assert broken.formed is None
    assert broken.fault.startswith("ValidationError: ")
    assert last == Made(str(rows[3].uid), 7, form_of(rows[3], 7))


def test_an_entry_that_takes_no_form_is_a_fault(rows):
    def refuse(entry, position):
        raise ValueError("no form")

    (made,) = make(orders(rows[:1], 5), refuse, TODAY)

    assert made == Made(str(rows[0].uid), 5, None, "ValueError: no form")


@pytest.mark.usefixtures("processes")
def test_processes_make_the_same_in_the_same_order(rows):
    batches = [orders([row], 5) for row in rows * 3]

    with here(len(batches), TODAY) as maker:
        expected = list(maker(batches, form))
    with on_all_processors(len(batches), TODAY) as maker:
        found = list(maker(batches, form))

    assert found == expected


@pytest.mark.usefixtures("processes")
def test_an_index_is_rebuilt_on_all_processors(any_engine, rows):
    assert rebuild() == 3

    assert verify(any_engine).rejected.keys() == {str(rows[2].uid)}
    assert set(any_engine.held()) == {str(rows[0].uid), str(rows[3].uid)}


def test_few_entries_start_no_processes(monkeypatch, rows):
    monkeypatch.setattr(making.multiprocessing, "get_context", None)

    with on_all_processors(len(rows), localdate()) as maker:
        assert len(next(maker([orders(rows, 5)], form))) == 4
