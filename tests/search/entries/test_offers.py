from dataclasses import replace
from datetime import date, timedelta

import pytest

from catalogue.document import (
    Label,
    Observation,
    Occurrence,
    Place,
    Provider,
    Theme,
    encode,
)
from search.entries import document
from search.entries.days import NEVER
from search.entries.document import (
    DocumentType,
    Source,
    entry_of,
    indexable,
    register_type,
)
from search.entries.entry import IndexEntry, Texts
from search.entries.hours import EVERY, WHOLE
from search.entries.offers import OFFERS

from ..things import offer

TODAY = date(2026, 11, 23)
NUMBER = TODAY.toordinal()


def entry(published, pk: int = 60) -> IndexEntry | None:
    text = encode(published).decode()
    return entry_of(Source(pk, published.id, "public", text), TODAY)


def label(
    first: int | None, last: int | None, scheme: str = "logis", family: str = ""
) -> Label:
    days = [
        None if day is None else TODAY + timedelta(days=day) for day in (first, last)
    ]
    return Label(scheme=scheme, family=family, awarded_on=days[0], expires_on=days[1])


def test_an_entry_holds_everything_that_is_searched():
    published = offer(
        title={"fr": "Auberge du lac", "en": "Lake inn"},
        summary={"fr": "Au calme."},
        description={"fr": "Dix chambres.", "en": "Ten rooms."},
        kind="stay",
        sectors=["cycling"],
        themes=[Theme(slug="nature", label={"fr": "Nature"})],
        attributes={"cot": True, "high_chair": False, "bikes_for_hire": ["ebike"]},
        provider=Provider(id="1", name="Les Gaves", legal_name="SARL G"),
        place=Place("65286", "Lourdes", latitude=43.1, longitude=0.0),
        languages=["fr", "oc"],
        labels=[
            label(-5, 30),
            label(-90, -3, "clef-verte"),
            label(None, None, "mobalib"),
        ],
    )

    made = entry(published)

    assert replace(made, digest="") == IndexEntry(
        id=60,
        uid=published.id,
        type="offer",
        audience="public",
        digest="",
        texts={
            "fr": Texts(
                "Auberge du lac", made.texts["fr"].keywords, "Au calme.\nDix chambres."
            ),
            "en": Texts(
                "Lake inn",
                "Lourdes\nLes Gaves\nNature\nStay\nCycling\nLogis Hôtels\nCot",
                "Ten rooms.",
            ),
        },
        names={"fr": "Auberge du lac", "en": "Lake inn"},
        facets={
            "sector": ["cycling"],
            "kind": ["stay"],
            "commune": ["65286"],
            "theme": ["nature"],
            "label": ["logis"],
            "language": ["fr", "oc"],
            "attr_cot": ["yes"],
            "attr_bikes_for_hire": ["ebike"],
        },
        latitude=43.1,
        longitude=0.0,
        hour_days=[EVERY],
        hours_open=[],
        hours_unknown=[WHOLE],
        dates=[],
        access=[],
        marks=[],
        over_on=NEVER,
        labels_until=NUMBER + 31,
        stale_on=NUMBER + 31,
        indexed_on=NUMBER,
    )


def test_what_is_not_in_french_is_found_by_its_own_words():
    made = entry(offer(title={"en": "Lake inn"}))

    assert set(made.texts) == {"fr", "en"}
    assert made.texts["fr"].title == "Lake inn"
    assert made.names == {"fr": "Lake inn", "en": "Lake inn"}


@pytest.mark.parametrize(
    ("labels", "stale"),
    [
        pytest.param([], 150 + 60 % 60, id="the horizon moves on"),
        pytest.param([label(5, 30)], 5, id="a label begins"),
        pytest.param([label(-5, 0)], 1, id="a label ends today"),
        pytest.param([label(-9, -5)], 150, id="a label has ended"),
    ],
)
def test_an_entry_is_stale_when_time_changes_it(labels, stale):
    assert entry(offer(labels=labels)).stale_on == NUMBER + stale


def test_past_events_have_no_entry():
    yesterday = TODAY - timedelta(days=1)
    past = offer(kind="event", occurrences=[Occurrence(yesterday, yesterday)])

    assert not indexable(past, TODAY)
    assert entry(past) is None
    assert indexable(past, yesterday)


def test_another_room_registers_its_own_type(monkeypatch):
    monkeypatch.setattr(document, "TYPES", {"offer": OFFERS})
    walk = DocumentType(
        "walk", str, lambda *_: True, lambda text, source, today: text, str
    )

    register_type(walk)
    register_type(walk)

    assert (
        entry_of(Source(1, "u", "public", '{"type":"walk"}'), TODAY)
        == '{"type":"walk"}'
    )
    with pytest.raises(ValueError, match="already registered"):
        register_type(replace(walk, code="offer"))


def measured(fact: str, value: object, **about) -> Observation:
    return Observation(fact, value, "measured", "office", **about)


def test_what_is_known_of_access_becomes_terms_and_facets():
    made = entry(offer(observations=[measured("toilet_adapted", True)]))

    assert made.facets["fact"] == ["toilet_adapted"]
    assert "wheelchair:any:plain:no" not in made.access
    assert made.access_until == NEVER
    failing = entry(offer(observations=[measured("path_firm_surface", False)]))
    assert "wheelchair:any:plain:no" in failing.access


def test_access_holds_until_the_first_finding_that_counts_expires():
    rows = [
        measured("toilet_adapted", True, expires_on=TODAY + timedelta(days=9)),
        measured("path_steps", 0, expires_on=TODAY + timedelta(days=5)),
        measured("quiet_space", True, expires_on=TODAY - timedelta(days=5)),
    ]
    made = entry(offer(observations=rows))

    assert (made.access_until, made.stale_on) == (NUMBER + 6, NUMBER + 6)
    assert made.facets["fact"] == ["toilet_adapted"]


def test_access_holds_until_what_contests_a_fact_expires():
    rows = [
        measured("toilet_adapted", True, expires_on=TODAY + timedelta(days=90)),
        Observation(
            "toilet_adapted",
            False,
            "declared",
            "office",
            observed_on=TODAY,
            expires_on=TODAY + timedelta(days=3),
        ),
    ]

    assert entry(offer(observations=rows)).access_until == NUMBER + 4


@pytest.mark.parametrize(
    ("first", "last", "until"), [(-5, 30, 31), (7, 90, 7), (-90, -3, None)]
)
def test_access_holds_while_no_award_comes_or_goes(first, last, until):
    award = label(first, last, "tourisme-handicap", family="motor")
    made = entry(offer(labels=[award]))

    assert made.access_until == (NEVER if until is None else NUMBER + until)
