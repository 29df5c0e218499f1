"""Groups by needs over the real engines, against the formulas themselves."""

from datetime import date, timedelta

import pytest
import time_machine
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.formula import ABSENT, Case
from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.place import DURATION, place_of
from catalogue.accessibility.verdict import Answer, answer_of, truth_of
from catalogue.document import OfferDocument
from catalogue.kinds import KINDS
from search.asking.access import ORDER, Access, together
from search.asking.geo import Near
from search.asking.query import SORTS, SearchQuery
from search.facets import GROUPS
from search.finding.result import PAGE_SIZE
from tests.catalogue.accessibility.places import DAY, GOOD, NONE, award, seen
from tests.catalogue.accessibility.test_verdict import own_limits, values_of

from ..things import offer
from .test_contract import index

pytestmark = pytest.mark.django_db
SUITS, UNKNOWN, NOT = ORDER
USED = sorted({fact for need in NEEDS.values() for fact in need.facts} - {DURATION})
HERE = Near(43.0949, -0.0462)


def answer(document: OfferDocument, access: Access, day: date = DAY) -> Answer:
    """By the formulas, for all needs together."""
    place = place_of(document, day)
    needs = [NEEDS[code] for code in access.needs]
    cases = [
        (need, Case(place.values, need.limits_of(access.own), access.alone))
        for need in needs
    ]
    return together([answer_of(truth_of(n, place, case)) for n, case in cases])


@st.composite
def documents(draw) -> dict[int, OfferDocument]:
    """Offers of all kinds; of many much is known, of some good things alone."""
    return {pk: draw(document()) for pk in range(1, draw(st.integers(5, 45)))}


@st.composite
def document(draw) -> OfferDocument:
    known = draw(st.sampled_from([0.0, 0.5, 0.9, 1.0]))
    chance = st.floats(0, 1)
    facts = {fact: draw(values_of(fact)) for fact in USED if draw(chance) < known}
    if draw(st.booleans()):
        facts |= GOOD
    rows = [
        seen(fact, NONE if value is ABSENT else value) for fact, value in facts.items()
    ]
    family = draw(st.sampled_from(["", "", "motor", "visual"]))
    return offer(
        title="Lac",
        kind=draw(st.sampled_from(sorted(KINDS))),
        duration_minutes=draw(st.sampled_from([None, 20, 60, 300])),
        observations=rows,
        labels=[award(family, date(2026, 7, 1), date(2029, 12, 31))] if family else [],
    )


@st.composite
def accesses(draw) -> Access:
    return Access(
        tuple(draw(st.sets(st.sampled_from(sorted(NEEDS)), min_size=1, max_size=3))),
        draw(own_limits),
        **{name: draw(st.booleans()) for name in ("alone", "verified", "not_suiting")},
    )


@settings(
    max_examples=6,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(offers=documents(), asked=st.lists(accesses(), min_size=20, max_size=20))
def test_groups_are_those_of_the_formulas(any_engine, offers, asked):
    with time_machine.travel(DAY, tick=False):
        index(any_engine, offers)
        for access in asked:
            for sort in SORTS:
                check(any_engine, offers, access, sort)


def check(engine, offers, access: Access, sort: str) -> None:
    by_answer = {one: set() for one in ORDER}
    for pk, one in offers.items():
        by_answer[answer(one, access)].add(pk)
    query = SearchQuery("fr", "lac", access=access, filters={"near": HERE}, sort=sort)
    result = engine.search(query)

    assert result.groups == {one: len(ids) for one, ids in by_answer.items()}
    pages = [engine.search(query.with_page(n)) for n in range(1, result.pages + 1)]
    walked = [hit.id for page in pages for hit in page.hits]
    shown = [by_answer[one] for one in access.shown]
    assert result.total == sum(map(len, shown)) == len(walked)
    assert all(len(page.hits) == PAGE_SIZE for page in pages[:-1])
    before = 0
    for ids in shown:
        assert set(walked[before : before + len(ids)]) == ids
        before += len(ids)
    kinds = [offers[pk].kind for pk in walked]
    facet = {one.value: one.count for one in result.facets["kind"] if one.count}
    assert facet == {kind: kinds.count(kind) for kind in kinds}


WHEELCHAIR = SearchQuery("fr", access=Access(("wheelchair",)))
GOOD_ROWS = [seen(fact, value) for fact, value in GOOD.items()]
BAD = GOOD | {"entrance_door_width_cm": 60}
BAD_ROWS = [seen(fact, value) for fact, value in BAD.items()]


@pytest.fixture
def three(any_engine):
    """One that suits, one of which nothing is known, one that does not suit."""
    offers = {
        1: offer(title="Clos", duration_minutes=60, observations=BAD_ROWS),
        2: offer(title="Bois", duration_minutes=60),
        3: offer(title="Abri", duration_minutes=60, observations=GOOD_ROWS),
    }
    with time_machine.travel(DAY, tick=False):
        index(any_engine, offers)
        yield any_engine


def found(engine, query: SearchQuery) -> list[int]:
    return [hit.id for hit in engine.search(query).hits]


def test_what_suits_comes_first_and_what_does_not_is_counted(three):
    result = three.search(WHEELCHAIR)

    assert [hit.id for hit in result.hits] == [3, 2]
    assert (result.total, dict(result.groups)) == (2, {SUITS: 1, UNKNOWN: 1, NOT: 1})


def test_groups_can_be_opened_or_narrowed(three):
    assert found(three, WHEELCHAIR.with_access(not_suiting=True)) == [3, 2, 1]
    assert found(three, WHEELCHAIR.with_access(verified=True)) == [3]
    assert three.search(WHEELCHAIR.with_access(verified=True)).total == 1


def test_search_without_needs_has_no_groups(three):
    assert three.search(SearchQuery("fr")).groups == {}
    assert found(three, SearchQuery("fr")) == [3, 2, 1]


def test_own_limits_move_places_between_groups(three):
    narrow = WHEELCHAIR.with_access(own={"width": 50})
    wide = WHEELCHAIR.with_access(own={"width": 100})

    assert three.search(narrow).groups == {SUITS: 2, UNKNOWN: 1, NOT: 0}
    assert three.search(wide).groups == {SUITS: 0, UNKNOWN: 1, NOT: 2}


def test_two_needs_must_both_suit(three):
    both = SearchQuery("fr", access=Access(("wheelchair", "deaf")))

    assert three.search(both).groups == {SUITS: 0, UNKNOWN: 2, NOT: 1}


@pytest.mark.parametrize("days", [0, 1])
def test_what_has_expired_is_unknown_even_if_the_index_is_old(any_engine, days):
    last = DAY + timedelta(days=30)
    offers = {
        pk: offer(
            duration_minutes=60,
            observations=[
                *(row for row in rows if row.fact != "toilet_adapted"),
                seen("toilet_adapted", True, expires_on=last),
            ],
        )
        for pk, rows in ((1, GOOD_ROWS), (2, BAD_ROWS))
    }
    fact = SearchQuery("fr", selections={"fact": ("toilet_adapted",)})
    with time_machine.travel(DAY, tick=False):
        index(any_engine, offers)
    with time_machine.travel(last + timedelta(days=days), tick=False):
        result = any_engine.search(WHEELCHAIR)
        counted = {one.value: one.count for one in result.facets["fact"] if one.count}

        assert list(result.groups.values()) == ([0, 2, 0] if days else [1, 0, 1])
        assert counted == ({} if days else {"toilet_adapted": 1})
        assert any_engine.search(fact).total == (0 if days else 2)


def test_facts_are_asked_for_one_by_one(any_engine):
    offers = {
        1: offer(observations=[seen("toilet_adapted", True)]),
        2: offer(observations=[seen("toilet_adapted", False)]),
        3: offer(
            observations=[
                seen("toilet_adapted", True),
                seen("induction_loop", "portable"),
                seen("sign_language", ["fsl", "ise"]),
            ]
        ),
        4: offer(observations=[seen("toilet_adapted", NONE)]),
    }
    with time_machine.travel(DAY, tick=False):
        index(any_engine, offers)
        one = SearchQuery("fr").with_value("fact", "toilet_adapted")
        two = one.with_value("fact", "sign_language:ise")

        assert found(any_engine, one) == [1, 3]
        assert found(any_engine, two) == [3]
        shown = any_engine.search(one).facets["fact"]
    assert {value.value: value.count for value in shown if value.count} == {
        "toilet_adapted": 2,
        "induction_loop:portable": 1,
        "sign_language:fsl": 1,
        "sign_language:ise": 1,
    }


def test_contested_fact_is_no_fact(any_engine):
    rows = [
        seen("toilet_adapted", True),
        seen("toilet_adapted", False, method="declared", observed_on=date(2026, 6, 1)),
    ]
    with time_machine.travel(DAY, tick=False):
        index(any_engine, {1: offer(observations=rows)})

        asked = SearchQuery("fr", selections={"fact": ("toilet_adapted",)})
        assert found(any_engine, asked) == []


def test_every_facet_fact_has_its_filters():
    listed = {value.partition(":")[0] for value in GROUPS["fact"].listed}

    assert listed == {code for code, fact in FACTS.items() if fact.facet}
