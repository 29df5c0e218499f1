"""Every engine against the oracle, over documents and questions of all sorts."""

from dataclasses import replace
from datetime import date, time, timedelta
from random import Random

import pytest
import time_machine
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from catalogue.document import (
    Closure,
    Label,
    Occurrence,
    OfferDocument,
    Opening,
    Place,
    Theme,
    encode,
)
from publication.cursor import Cursor
from search.asking.geo import BBox, Near
from search.asking.query import SearchQuery
from search.asking.when import When
from search.engines import Engine, IndexState
from search.entries.document import Source, entry_of
from search.finding.result import PAGE_SIZE

from ..things import offer
from .oracle import Oracle

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
WORDS = ["lac", "lacs", "château", "randonnées", "l'abbaye", "été", "pont"]
ENGLISH = ["lake", "castle", "walking", "bridge"]
BIKES = ["ebike", "tandem", "handbike"]
HOURS = [
    "",
    "24/7",
    "Mo-Fr 09:00-12:00",
    "Dec: Sa-Su 10:00-18:00",
    "2026: 10:00-12:00",
    "Tu off",
]
COMMUNES = {"65286": "Lourdes", "65059": "Bagnères", "65440": "Tarbes"}
CHOICES = {
    "sector": ["cycling", "city", "mice"],
    "kind": ["stay", "visit", "event"],
    "commune": list(COMMUNES),
    "theme": ["nature", "foi", "pont"],
    "label": ["accueil-velo", "logis"],
    "language": ["fr", "en", "oc"],
    "attr_bikes_for_hire": BIKES,
    "attr_cot": ["yes"],
}


def on(number: int) -> When:
    day = TODAY + timedelta(days=number)
    return When(day, day)


class Dice:
    """Documents and questions out of one source of chance."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def maybe(self, value, chance: float = 0.5, other=None):
        return value if self.random.random() < chance else other

    def one(self, values):
        return self.random.choice(values)

    def some(self, values, most: int = 3) -> list:
        return self.random.sample(
            values, self.random.randint(0, min(most, len(values)))
        )

    def text(self, words: list[str], most: int) -> str:
        return " ".join(self.random.choices(words, k=self.random.randint(1, most)))

    def day(self, first: int, last: int) -> date:
        return TODAY + timedelta(days=self.random.randint(first, last))

    def period(self, first: int = -40, last: int = 60) -> tuple[date, date]:
        start = self.day(first, last)
        return start, start + timedelta(days=self.random.randint(0, 20))

    def place(self) -> Place:
        insee = self.one([None, *COMMUNES])
        point = (self.random.uniform(42.9, 43.3), self.random.uniform(-0.3, 0.3))
        point = self.one([point, point, (43.0949, -0.0462), (None, None)])
        return Place(
            insee=insee,
            commune=COMMUNES.get(insee, ""),
            latitude=point[0],
            longitude=point[1],
        )

    def opening(self) -> Opening:
        begins, ends = self.period()
        return Opening(
            expression=self.one(HOURS),
            confirmed_from=self.maybe(begins, 0.2),
            confirmed_until=self.maybe(ends + timedelta(days=30), 0.2),
            closures=self.maybe([Closure(*self.period())], 0.3, []),
        )

    def label(self) -> Label:
        first, last = self.period(-400, 0)
        return Label(
            scheme=self.one(CHOICES["label"]),
            awarded_on=self.maybe(first, 0.8),
            expires_on=last + timedelta(days=300),
        )

    def occurrence(self) -> Occurrence:
        first, last = self.period()
        status = self.one(["scheduled", "scheduled", "cancelled"])
        return Occurrence(start_date=first, end_date=last, status=status)

    def offer(self) -> OfferDocument:
        title = {"fr": self.text(WORDS, 3)}
        if self.maybe(True):
            title["en"] = self.text(ENGLISH, 3)
        attributes = {"cot": self.maybe(True), "bikes_for_hire": self.some(BIKES)}
        return offer(
            title=title,
            description={code: self.text(WORDS, 5) for code in title},
            kind=self.one(CHOICES["kind"]),
            place=self.place(),
            sectors=self.some(CHOICES["sector"]),
            themes=[
                Theme(slug=one, label={"fr": one, "en": f"{one}s"})
                for one in self.some(CHOICES["theme"])
            ],
            languages=self.some(CHOICES["language"]),
            attributes={code: one for code, one in attributes.items() if one},
            labels=[self.label() for _ in range(self.random.randint(0, 2))],
            opening=self.opening(),
            occurrences=[self.occurrence() for _ in range(self.one([0, 0, 1, 2]))],
        )

    def near(self) -> Near:
        return Near(
            self.random.uniform(43.0, 43.2),
            self.random.uniform(-0.1, 0.1),
            self.one([0.1, 5.0, 10.0, 15.0, 200.0]),
        )

    def box(self) -> BBox:
        uniform = self.random.uniform
        return BBox(
            uniform(-0.3, 0),
            uniform(42.9, 43.1),
            uniform(0.01, 0.3),
            uniform(43.11, 43.3),
        )

    def when(self) -> When:
        first = self.day(0, 60)
        last = first + timedelta(days=self.one([0, 0, 2, 12]))
        days = self.one([(first, last), (first, last), (None, None)])
        weekdays = tuple(self.some(range(7), 2)) if self.maybe(True, 0.3) else ()
        at = self.maybe(time(self.random.randrange(24), self.one([0, 15, 45])), 0.4)
        return When(*days, weekdays, at, self.maybe(True, 0.3, False))

    def question(self) -> SearchQuery:
        words = [*WORDS, *ENGLISH, "le", "Lourdes"]
        only_events = self.maybe({"kind": ("event",)}, 0.15, {})
        return SearchQuery(
            language=self.one(["fr", "en"]),
            text=self.maybe(self.text(words, 2), 0.5, ""),
            selections={
                code: tuple(self.some(CHOICES[code]))
                for code in self.some(list(CHOICES), 2)
            }
            | only_events,
            filters={
                "when": self.maybe(self.when(), 0.4),
                "near": self.maybe(self.near(), 0.4),
                "area": self.maybe(self.box(), 0.2),
            },
            sort=self.one(["relevance", "distance", "date", "date", "name"]),
            page=self.one([1, 1, 1, 2]),
        )


def index(
    engine: Engine, documents: dict[int, OfferDocument], audience: str = "public"
) -> None:
    """Let the engine hold these documents and no other, in commits of a dozen."""
    state = IndexState(Cursor("epoch", 1, "scope"))
    with engine.exclusive() as held, held.building() as writer:
        writer.commit(state)
        for number, (pk, document) in enumerate(documents.items()):
            source = Source(pk, document.id, audience, encode(document).decode())
            entry = entry_of(source, TODAY)
            if entry is not None:
                writer.put(entry, 1)
            if number % 12 == 11:
                assert writer.flush() == {}
                writer.commit(state)
        assert writer.flush() == {}
        writer.commit(state)


@settings(
    max_examples=5,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # built anew below
)
@given(random=st.randoms(use_true_random=True))
def test_engine_agrees_with_the_oracle(any_engine, random):
    dice = Dice(random)
    documents = {pk: dice.offer() for pk in range(1, 91)}
    oracle = Oracle(documents, TODAY)
    with time_machine.travel(TODAY, tick=False):
        index(any_engine, documents)
        for _ in range(30):
            check(any_engine, oracle, dice.question())


def check(engine: Engine, oracle: Oracle, query: SearchQuery) -> None:
    result, expected = engine.search(query), oracle.answer(query)
    if result.corrected:  # no offer has these words: another question was answered
        assert expected.total == 0
        query = replace(query, text=result.corrected)
        expected = oracle.answer(query)
    assert result.total == expected.total
    assert result.unknown.get("when", 0) == expected.unknown_hours
    for code, counted in expected.facets.items():
        shown = {one.value: one.count for one in result.facets[code] if one.count}
        assert shown == dict(counted)
    plain = engine.search(query, facets=False)
    assert (plain.total, plain.hits, plain.facets) == (result.total, result.hits, {})
    ids = [hit.id for hit in result.hits]
    if query.sort != "relevance":
        assert ids == expected.ids
        return
    scores = [(-round(hit.score, 3), hit.id) for hit in result.hits]
    assert scores == sorted(scores)
    assert set(ids) <= set(expected.ids)
    numbers = range(1, result.pages + 1)
    pages = [engine.search(query.with_page(number)).hits for number in numbers]
    walked = [hit.id for page in pages for hit in page]
    assert sorted(walked) == sorted(expected.ids)
    assert len(walked) == len(set(walked))


@pytest.fixture
def fifty(any_engine):
    """Fifty offers of one name in one place, and the engine that holds them."""
    documents = {pk: offer(title="Lac bleu") for pk in range(1, 51)}
    with time_machine.travel(TODAY, tick=False):
        index(any_engine, documents)
        yield any_engine


@pytest.mark.parametrize("sort", ["relevance", "distance", "name"])
def test_ties_are_broken_by_id_and_pages_do_not_overlap(fifty, sort):
    query = SearchQuery(
        "fr", "lac", filters={"near": Near(43.0949, -0.0462)}, sort=sort
    )
    pages = [fifty.search(query.with_page(number)) for number in (1, 2, 3, 4)]

    assert [hit.id for page in pages for hit in page.hits] == list(range(1, 51))
    assert [page.total for page in pages] == [50, 50, 50, 50]
    assert len(pages[0].hits) == PAGE_SIZE


def test_titles_weigh_more_than_descriptions(any_engine):
    documents = {
        1: offer(title="Musée", description={"fr": "près du lac"}),
        2: offer(title="Lac d'Estaing", description={"fr": "un site classé"}),
    }
    index(any_engine, documents)

    found = any_engine.search(SearchQuery("fr", "lac"))

    assert [hit.id for hit in found.hits] == [2, 1]


def test_filters_add_nothing_to_the_score(any_engine):
    index(any_engine, {1: offer(title="Lac", sectors=["city"])})
    plain = SearchQuery("fr", "lac")
    filtered = plain.with_value("sector", "city").with_value("kind", "visit")

    one, other = any_engine.search(plain).hits, any_engine.search(filtered).hits

    assert one[0].score == other[0].score > 0


def test_what_is_not_public_is_never_found(any_engine):
    index(any_engine, {1: offer(title="Lac")}, audience="trade")

    result = any_engine.search(SearchQuery("fr"))

    assert result.total == 0
    assert {one.count for values in result.facets.values() for one in values} == {0}


def test_an_event_is_found_no_more_on_the_day_after_its_end(any_engine):
    last = TODAY + timedelta(days=3)
    event = offer(
        kind="event",
        title="Fête",
        occurrences=[Occurrence(start_date=TODAY, end_date=last)],
    )
    with time_machine.travel(TODAY, tick=False):
        index(any_engine, {1: event})

    with time_machine.travel(last, tick=False):
        assert any_engine.search(SearchQuery("fr")).total == 1
    with time_machine.travel(last + timedelta(days=1), tick=False):
        assert any_engine.search(SearchQuery("fr")).total == 0


def test_a_label_counts_no_more_when_it_has_expired(any_engine):
    last = TODAY + timedelta(days=3)
    label = Label(scheme="logis", awarded_on=TODAY, expires_on=last)
    with time_machine.travel(TODAY, tick=False):
        index(any_engine, {1: offer(labels=[label])})
    chosen = SearchQuery("fr", selections={"label": ("logis",)})

    with time_machine.travel(last, tick=False):
        assert any_engine.search(chosen).total == 1
    with time_machine.travel(last + timedelta(days=1), tick=False):
        result = any_engine.search(chosen)
        assert result.total == 0
        assert [one.count for one in result.facets["label"]] == [0]
        assert any_engine.search(SearchQuery("fr")).facets["label"] == ()


def test_days_beyond_what_an_entry_knows_are_unknown(any_engine):
    with time_machine.travel(TODAY, tick=False):
        always = offer(opening=Opening(expression="24/7"))
        index(any_engine, {1: always})
    known = SearchQuery("fr", filters={"when": on(549)})
    beyond = SearchQuery("fr", filters={"when": on(550)})

    with time_machine.travel(TODAY + timedelta(days=30), tick=False):
        assert (
            any_engine.search(known).total,
            any_engine.search(known).unknown["when"],
        ) == (
            1,
            0,
        )
        assert any_engine.search(beyond).total == 0
        assert any_engine.search(beyond).unknown["when"] == 1
