"""Candidates come through the search."""

from dataclasses import replace
from datetime import date

import pytest

from catalogue.document import Closure, Opening, Place
from experiences.proposal.brief import Brief
from experiences.proposal.candidates import candidates
from search.indexing import drain
from tests.search.things import offer, publish

from .making import LOURDES

DAY = date(2026, 12, 9)
ASKED = Brief(base=LOURDES, first=DAY, days=2, sectors=("heritage",))
OPEN = Opening(expression="10:00-18:00")
FAR = Place(insee="75056", commune="Paris", latitude=48.85, longitude=2.35)

pytestmark = pytest.mark.django_db


@pytest.fixture
def catalogue():
    """One thing of each kind that matters, and what must be left out."""
    made = {
        "castle": offer(sectors=["heritage"], opening=OPEN),
        "far": offer(sectors=["heritage"], opening=OPEN, place=FAR),
        "bicycles": offer(sectors=["cycling"], opening=OPEN),
        "inn": offer(kind="eat", opening=OPEN),
        "hotel": offer(kind="stay", opening=OPEN),
        "unsure": offer(sectors=["heritage"]),
        "closed": offer(
            sectors=["heritage"],
            opening=Opening(
                expression="10:00-18:00",
                closures=[Closure(date(2026, 12, 1), date(2026, 12, 31))],
            ),
        ),
    }
    publish(*made.values())
    drain()
    return made


def names(catalogue, asked):
    ids = {one.id: name for name, one in catalogue.items()}
    return {ids[one.id] for one in candidates(asked, DAY)}


def test_they_are_near_open_and_of_the_sectors(catalogue):
    assert names(catalogue, ASKED) == {"castle", "inn", "hotel", "unsure"}


def test_what_must_be_in_it_is_there_whatever_it_is(catalogue):
    asked = replace(ASKED, must_haves=(catalogue["far"].id,))

    assert "far" in names(catalogue, asked)


def test_without_meals_and_nights_no_tables_and_no_beds(catalogue):
    asked = replace(ASKED, meals=(), night=False)

    assert names(catalogue, asked) == {"castle", "unsure"}


def test_they_are_read_at_once(catalogue, django_assert_max_num_queries):
    candidates(ASKED, DAY)  # names that are kept from then on

    with django_assert_max_num_queries(12):
        candidates(ASKED, DAY)
