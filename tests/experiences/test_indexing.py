"""Experiences are found beside offers."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.utils import timezone

from catalogue.accessibility.needs import NEEDS
from catalogue.document import Opening
from experiences.document import Days, Fare, Step, Stop, WholeVerdict
from experiences.indexing import as_offer
from search.asking.query import SearchQuery
from search.finding.finding import find
from search.indexing import drain
from search.views import cards_of
from tests.factories import CommuneFactory
from tests.search.things import LOURDES, offer, publish

from .things import experience

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
IN_A_WEEK = TODAY + timedelta(days=7)


@pytest.fixture
def ask(db):
    """The titles of what is found at an address, in French."""

    def asked(address: str, *documents) -> list[str]:
        publish(*documents)
        drain()
        found = find(SearchQuery.parse(QueryDict(address), "fr"))
        query = SearchQuery.parse(QueryDict(address), "fr")
        return [card.title.words for card in cards_of(query, found)]

    return asked


def at(title: str, **more) -> Step:
    """A step at an offer in Lourdes."""
    stop = Stop(
        id=title, code="c", kind="visit", path={}, title={"fr": title}, place=LOURDES
    )
    return Step(id=title, day=1, stop=stop, **more)


def test_kind_is_experience(ask):
    found = ask("kind=experience", experience(title="Journée"), offer(title="Fiche"))

    assert found == ["Journée"]


def test_found_by_the_name_of_a_step(ask):
    made = experience(title="Au fil de l'eau", steps=[at("Grotte des Ours")])

    assert ask("q=grotte+ours", made) == ["Au fil de l'eau"]


def test_found_where_it_begins(ask):
    CommuneFactory()
    made = experience(title="Ici", steps=[at("Château")])

    assert ask("commune=65286", made, experience(title="Ailleurs")) == ["Ici"]


def test_open_on_the_days_on_which_it_works(ask):
    works = experience(title="Ce jour", works_on=[Days(IN_A_WEEK, IN_A_WEEK)])
    other = experience(title="Hier", works_on=[Days(TODAY, TODAY)])
    never = experience(title="Jamais", works_on=[])

    assert ask(f"open={IN_A_WEEK}", works, other, never) == ["Ce jour"]


def test_access_is_that_of_the_whole(ask):
    need = next(iter(NEEDS))
    suits = experience(title="Oui", verdicts={need: WholeVerdict(answer="suits")})
    fails = experience(
        title="Non", verdicts={need: WholeVerdict(answer="does_not_suit")}
    )
    unknown = experience(title="Peut-être")

    assert ask(f"need={need}&verified=1", suits, fails, unknown) == ["Oui"]
    assert ask(f"need={need}") == ["Oui", "Peut-être"]


def test_expired_verdict_of_the_whole_is_unknown(ask):
    need = next(iter(NEEDS))
    old = WholeVerdict(answer="suits", valid_until=TODAY - timedelta(days=1))

    assert ask(f"need={need}&verified=1", experience(verdicts={need: old})) == []


def test_price_group_and_duration_are_those_of_the_whole():
    made = experience(
        length_days=2, group_min=2, group_max=9, fares=[Fare(amount=8900)]
    )

    shown = as_offer(made)

    assert (shown.prices[0].amount, shown.group_max) == (8900, 9)
    assert shown.duration_minutes == 2880


def test_duration_of_a_day_with_an_unknown_step_is_unknown():
    made = experience(steps=[at("A", duration_minutes=60), at("B")])

    assert as_offer(made).duration_minutes is None
    assert as_offer(made).opening == Opening()
