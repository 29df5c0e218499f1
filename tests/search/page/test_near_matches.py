"""What comes near, and what it says that it misses."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.utils.timezone import localdate
from django.utils.translation import override

from catalogue.document import Opening, Place
from search.asking.query import SearchQuery
from search.finding.finding import find, find_each
from search.indexing import drain
from search.page.ways_out import WaysOut, ways_out
from tests.catalogue.accessibility.places import GOOD, seen

from ..things import LOURDES, offer, publish

pytestmark = pytest.mark.django_db
TARBES = Place("65440", "Tarbes", latitude=43.2333, longitude=0.0833)


@pytest.fixture
def out(engine, lourdes):
    """The ways out of a search over these documents, in English."""

    def asked(address: str, *documents) -> WaysOut:
        publish(*documents)
        drain()
        with override("en"):
            query = SearchQuery.parse(QueryDict(address), "en")
            return ways_out(query, find(query))

    return asked


def told(found: WaysOut) -> dict[str, list[str]]:
    return {one.card.title.words: one.misses for one in found.near}


def test_a_place_that_is_too_far_says_how_much_further(out):
    found = out(
        "kind=visit&near=65286&km=5",
        offer(title="Far", place=TARBES),
        offer(title="Nowhere", place=Place()),
        offer(title="Near", kind="eat"),
    )

    assert told(found) == {
        "Far": ["13.6\N{NO-BREAK SPACE}km further than you asked for"],
        "Near": ["Kind: Eat; you asked for Visit"],
    }


def test_unknown_is_said_as_unknown_and_never_as_no(out):
    day = localdate() + timedelta(days=40)
    closed = Opening(expression="off")
    found = out(
        f"open={day}&duration=1-2&price=free",
        offer(title="Hours unknown", duration_minutes=60, free_of_charge=True),
        offer(title="Closed", duration_minutes=60, free_of_charge=True, opening=closed),
        offer(title="Price unknown", duration_minutes=60, opening=Opening("24/7")),
        offer(
            title="Too long",
            duration_minutes=600,
            free_of_charge=True,
            opening=Opening("24/7"),
        ),
    )
    said = f"Open on {day.day} {day:%B %Y}"

    assert told(found) == {
        "Hours unknown": [f"Does not say whether this holds: {said}"],
        "Closed": [f"Not so: {said}"],
        "Price unknown": ["Does not say: Price per adult"],
        "Too long": [
            "Duration: 8 hours or more; you asked for from 1 to under 2 hours"
        ],
    }


def test_a_place_that_does_not_suit_says_so_with_its_reasons(out):
    narrow = GOOD | {"entrance_door_width_cm": 60}
    found = out(
        "need=wheelchair&kind=visit",
        offer(
            title="Narrow",
            duration_minutes=60,
            observations=[seen(fact, value) for fact, value in narrow.items()],
        ),
    )

    assert told(found) == {"Narrow": ["Does not meet: I use a wheelchair"]}
    access = found.near[0].card.access
    assert access.answer == "does_not_suit"
    assert access.needs[0].why


def test_what_nobody_has_checked_is_not_said_to_be_unsuitable(out):
    found = out("need=wheelchair&verified=1", offer(title="Unchecked"))

    assert told(found) == {"Unchecked": ["Not checked yet: I use a wheelchair"]}
    assert found.near[0].card.access.answer == "unknown"


def test_where_no_piece_can_go_alone_the_most_is_fulfilled(out):
    found = out(
        "kind=eat&sector=heritage&duration=1-2&age=0-3",
        offer(title="Two of four", kind="eat", duration_minutes=60),
        offer(title="One of four", sectors=["heritage"]),
        offer(title="None", kind="stay"),
    )

    assert list(told(found)) == ["Two of four", "One of four"]
    assert found.is_near


def test_what_was_found_is_not_near_as_well(out):
    found = out("kind=eat", offer(title="Inn", kind="eat"), offer(title="Castle"))

    assert list(told(found)) == ["Castle"]
    assert [(one.label, one.total) for one in found.relaxations] == [("Kind: Eat", 2)]


def test_an_empty_catalogue_has_nothing_near(out):
    assert out("kind=eat") == WaysOut(read={})


def test_the_work_is_bounded(out, monkeypatch):
    asked = []

    def counting(queries):
        asked.append(queries)
        return find_each(queries)

    for module in ("ways_out", "near_matches"):
        monkeypatch.setattr(f"search.page.{module}.find_each", counting)
    facts = "&".join(f"fact={fact}" for fact in ("toilet_adapted", "changing_place"))
    out(
        f"q=zzzz&kind=eat&near=65286&need=wheelchair&need=deaf&need=blind&{facts}"
        "&duration=0-1&price=free&age=0-3&capacity=10-20",
        offer(place=LOURDES),
    )

    assert len(asked) == 2  # requests, where the engine is a server
    assert sum(map(len, asked)) <= 24
