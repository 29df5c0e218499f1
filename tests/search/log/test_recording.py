"""What the page of results counts, and what that costs it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.indexing import drain
from search.log.recording import BUFFER
from search.models import SearchCount
from tests.search.things import offer, publish

from .conftest import BROWSER, rows

pytestmark = pytest.mark.django_db
FR, EN = "/fr/recherche/", "/en/search/"


@pytest.fixture
def visit(client, engine, lourdes):
    publish(*(offer(title=f"Tour à VTT {number}") for number in range(6)))
    drain()

    def searched(address: str, **headers):
        given = {"user-agent": BROWSER, **headers}
        return client.get(address, headers=given)

    return searched


def test_a_search_is_counted_with_filters_language_and_results(visit):
    visit(FR + "?q=VTT&need=wheelchair&kind=visit")
    visit(EN + "?q=vtt&sort=name")
    visit(EN + "?q=xyzzyx")
    BUFFER.flush()

    assert sorted(
        SearchCount.objects.values_list("language", "filters", "results", "searches")
    ) == [
        ("en", "", 0, 1),
        ("en", "", 5, 1),
        ("fr", "kind=visit&need=wheelchair", 5, 1),
    ]


def test_what_no_visitor_asked_for_is_not_counted(visit, admin_client):
    visit(FR)
    visit(FR + "?q=vtt&page=2")
    visit(FR + "?q=vtt&format=json")
    visit(FR + "?q=vtt", **{"user-agent": "Googlebot/2.1"})
    admin_client.get(FR + "?q=vtt", headers={"user-agent": BROWSER})
    BUFFER.flush()

    assert rows() == []


def test_the_day_is_that_of_the_destination(visit):
    late = datetime(2026, 7, 1, 0, 30, tzinfo=ZoneInfo("Europe/Paris"))
    with time_machine.travel(late, tick=False):
        visit(FR + "?q=vtt")
    BUFFER.flush()

    assert [str(row.day) for row in SearchCount.objects.all()] == ["2026-07-01"]


def test_counting_asks_nothing_of_the_database_while_the_page_is_served(visit):
    visit(FR + "?q=vtt")
    with CaptureQueriesContext(connection) as uncounted:
        visit(FR + "?q=vtt", **{"user-agent": "Googlebot/2.1"})
    with CaptureQueriesContext(connection) as counted:
        visit(FR + "?q=vtt")

    assert [one["sql"] for one in counted] == [one["sql"] for one in uncounted]
    assert rows() == []
