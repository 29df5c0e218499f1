from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.log import writing
from search.log.seen import Count
from search.log.writing import write
from search.models import SearchCount

from .conftest import DAY, rows, searched, seen

pytestmark = pytest.mark.django_db


def test_counts_of_one_day_add_up_and_days_stay_apart():
    searched("vtt", times=2)
    searched("vtt", times=1)
    searched("vtt", times=1, day=DAY + timedelta(days=1))

    assert list(
        SearchCount.objects.order_by("day").values_list("day", "searches", "fresh")
    ) == [(DAY, 3, 3), (DAY + timedelta(days=1), 1, 1)]


def test_words_are_written_with_the_fifth_search_and_not_before():
    searched("jean dupont", times=3)
    searched("jean dupont", times=1, filters="kind=eat", results=0)
    assert {row[:2] for row in rows()} == {("", "digest")}

    searched("jean dupont", times=1, day=DAY + timedelta(days=1))
    assert {row[:2] for row in rows()} == {("jean dupont", "digest")}

    searched("jean dupont", times=1, results=5)
    assert {row[:2] for row in rows()} == {("jean dupont", "digest")}


def test_the_same_words_once_more_do_not_count_towards_five():
    write({seen("jean dupont"): Count(9, 4)})
    assert rows() == [("", "digest", "", 20, 9, 4)]

    searched("jean dupont")
    assert rows() == [("jean dupont", "digest", "", 20, 10, 5)]


def test_what_was_not_kept_and_what_had_no_words_never_get_any():
    searched(mark="withheld", times=7)
    searched(filters="kind=eat", times=7)

    assert rows() == [
        ("", "", "kind=eat", 20, 7, 7),
        ("", "withheld", "", 20, 7, 7),
    ]


def test_a_digest_needs_the_secret_of_the_installation(settings):
    before = seen("vtt").digest
    settings.SECRET_KEY = "another" * 9

    assert len(before) == 32
    assert before != seen("vtt").digest


def test_a_day_has_so_many_rows_and_then_counts_only(monkeypatch):
    monkeypatch.setattr(writing, "MOST_A_DAY", 3)
    searched("a")
    write({seen(one, filters="kind=eat"): Count(1, 1) for one in "bcdef"})
    searched("g")

    assert sorted(rows()) == [
        ("", "digest", "", 20, 1, 1),
        ("", "digest", "kind=eat", 20, 1, 1),
        ("", "digest", "kind=eat", 20, 1, 1),
        ("", "rare", "", 20, 4, 4),
    ]


def test_many_searches_cost_as_many_queries_as_one():
    with CaptureQueriesContext(connection) as few:
        searched("a")
    with CaptureQueriesContext(connection) as many:
        write({seen(f"w{number}"): Count(1, 1) for number in range(50)})

    statements = [q["sql"] for q in many if not q["sql"].startswith("INSERT")]
    assert len(statements) == len([q for q in few if "INSERT" not in q["sql"][:6]])
