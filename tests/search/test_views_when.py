"""When, on the search page: without script, and with what nobody told apart."""

from datetime import date, time

import pytest
import time_machine

from catalogue.document import Occurrence, Opening
from search.indexing import drain
from tests.pages import Page
from tests.search.things import offer, publish

pytestmark = pytest.mark.django_db
EN = "/en/search/"
MONDAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _world(engine, lourdes):
    with time_machine.travel(MONDAY, tick=False):
        publish(
            offer(title="Bar", opening=Opening(expression="Fr-Su 18:00-02:00")),
            offer(title="Shop", opening=Opening(expression="Mo-Sa 09:00-19:00")),
            offer(title="Cave"),
            offer(title="Fair", kind="event", occurrences=[held(date(2026, 12, 5))]),
            offer(title="Ball", kind="event", occurrences=[held(date(2026, 11, 28))]),
            offer(
                title="Crib",
                kind="event",
                occurrences=[held(date(2026, 11, 1), date(2027, 1, 10))],
            ),
        )
        drain()
        yield


def held(first: date, last: date | None = None) -> Occurrence:
    return Occurrence(first, last or first, start_time=time(21), end_time=time(23))


def page(client, address: str) -> Page:
    response = client.get(EN + address)
    assert response.status_code == 200
    return Page(response.content.decode())


def titles(shown: Page) -> list[str]:
    return [one.text[1:] for one in shown.all("h3") if one.text[:1].isdigit()]


def notices(shown: Page) -> list[str]:
    said = [one.text for one in shown.all("p", class_="notice")]
    return [one for one in said if one]


def asides(shown: Page) -> list[str]:
    said = [one.text for one in shown.all("p", class_="aside")]
    return [one for one in said if one.startswith("Open")]


def test_a_place_that_told_nothing_is_listed_apart(client):
    shown = page(client, "?open=2026-11-29&kind=visit")

    assert titles(shown) == ["Bar"]
    assert notices(shown) == [
        "Of 1 more we do not know whether it is open then: please call. Show them"
    ]
    apart = page(client, "?open=2026-11-29&kind=visit&unknown=when")
    assert titles(apart) == ["Cave"]
    assert notices(apart) == []
    chips = [one.text for one in apart.all("a") if one.text.startswith("Remove filter")]
    assert chips == [
        "Remove filter: Kind: Visit",
        "Remove filter: Open on 29 November 2026",
        "Remove filter: Hours not known",
    ]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("?open=2026-11-27&at=01:00", []),
        ("?open=2026-11-28&at=01:00", ["Bar"]),
        ("?open=2026-11-28&at=18:45", ["Bar", "Shop"]),
        ("?open=2026-11-28&evening=1", ["Ball", "Bar"]),
        ("?weekday=sunday", ["Bar", "Crib"]),
        ("?from=2026-12-05&to=2026-12-06&evening=1", ["Bar", "Fair"]),
        ("?from=2026-11-24&to=2026-11-25&at=10:00", ["Shop"]),
    ],
)
def test_days_and_hours_narrow_the_list(client, address, found):
    assert titles(page(client, address)) == found


def test_a_card_says_which_days_of_a_stay(client):
    shown = page(client, "?from=2026-11-26&to=2026-11-29&kind=visit")

    assert titles(shown) == ["Bar", "Shop"]
    assert asides(shown) == [
        "Open on Friday 27 November 2026, Saturday 28 November 2026 and "
        "Sunday 29 November 2026",
        "Open on Thursday 26 November 2026, Friday 27 November 2026 and "
        "Saturday 28 November 2026",
    ]


def test_many_days_are_counted(client):
    shown = page(client, "?from=2026-11-23&to=2026-11-29&kind=visit&at=10:00")

    assert asides(shown) == ["Open on 6 of these 7 days"]


def test_each_part_of_when_can_go_alone(client):
    shown = page(client, "?from=2026-11-23&to=2026-11-29&weekday=sunday&evening=1")
    links = {
        one.text.removeprefix("Remove filter: "): one.attributes["href"]
        for one in shown.all("a")
        if one.text.startswith("Remove filter")
    }

    assert links == {
        "Open on a day from 23 to 29 November 2026": EN + "?evening=1&weekday=sunday",
        "Open on a Sunday": EN + "?from=2026-11-23&to=2026-11-29&evening=1",
        "Open in the evening": EN + "?from=2026-11-23&to=2026-11-29&weekday=sunday",
    }


def test_the_form_keeps_what_was_asked_and_offers_now(client):
    shown = page(client, "?q=bar&open=2026-11-28&at=18:45&near=43.1,0")
    fields = {one.attributes.get("name"): one.attributes for one in shown.all("input")}
    (now,) = [one for one in shown.all("a") if one.text == "Open now"]

    assert fields["open"]["value"] == "2026-11-28"
    assert fields["at"]["value"] == "18:45"
    assert fields["from"]["value"] == fields["to"]["value"] == ""
    assert now.attributes["href"] == "?q=bar&near=43.1%2C0&open=now"


def test_events_come_by_their_next_date_and_what_ends_soon_first(client):
    assert titles(page(client, "?kind=event")) == ["Crib", "Ball", "Fair"]
    assert titles(page(client, "?kind=event&from=2026-11-28&to=2026-12-06")) == [
        "Ball",
        "Crib",
        "Fair",
    ]
    assert titles(page(client, "?kind=event&sort=name")) == ["Ball", "Crib", "Fair"]
    assert "date" not in [
        one.attributes["value"] for one in page(client, "").all("option")
    ]


def test_past_dates_of_an_event_are_no_next_date(client):
    with time_machine.travel(date(2026, 11, 29), tick=False):
        shown = page(client, "?kind=event")

    assert titles(shown) == ["Crib", "Fair"]
