"""The demonstration's documents, as the importer publishes them, judged on one day."""

from collections import Counter
from datetime import date

import msgspec
import pytest
from django.db import transaction

from catalogue.accessibility.effective import Standing
from catalogue.accessibility.evidence import METHODS
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.needs import (
    NEEDS,
    ON_REQUEST,
    REMOVABLE_RAMP,
    STAFF_HELP,
)
from catalogue.accessibility.place import Place, place_of
from catalogue.accessibility.verdict import Answer, judge
from catalogue.document import OfferDocument
from catalogue.imports.report import Counts
from catalogue.imports.runner import import_offers
from catalogue.imports.sources import SOURCES
from catalogue.labels import status
from catalogue.models import Observation
from home.demo.delivery import OFFERS
from publication.models import Publication
from tests.home.demo.records import all_records

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 24)
CONDITIONS = {  # need → the condition on which some offers suit it
    "wheelchair": REMOVABLE_RAMP,
    "walking": REMOVABLE_RAMP,
    "pushchair": REMOVABLE_RAMP,
    "deaf": ON_REQUEST,
    "hard_of_hearing": ON_REQUEST,
    "blind": STAFF_HELP,
}
BY_NEED = pytest.mark.parametrize("need", NEEDS.values(), ids=NEEDS)


def twice() -> tuple[Counts, int, list[OfferDocument]]:
    """What a second import counts, and the rows and documents after it.

    Nothing is drawn: the source is that of the format itself.
    """
    import_offers(SOURCES["cordee"], OFFERS)
    second = import_offers(SOURCES["cordee"], OFFERS)
    published = Publication.objects.public().values_list("document", flat=True)
    decode = msgspec.json.Decoder(OfferDocument).decode
    rows = Observation.objects.count()
    return second.counts, rows, [decode(document) for document in published]


@pytest.fixture(scope="module")
def imported(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        found = twice()
        transaction.set_rollback(True)
    return found


@pytest.fixture(scope="module")
def places(imported) -> list[Place]:
    return [place_of(document, DAY) for document in imported[2]]


def test_second_import_is_still(imported):
    counts, rows, documents = imported
    said = sum(len(record.observations or ()) for record in all_records())

    assert counts == Counts(read=len(all_records()), unchanged=len(all_records()))
    assert rows == said
    assert sum(len(document.observations) for document in documents) == said


@BY_NEED
def test_every_need_finds_offers_that_suit_that_do_not_and_that_are_unknown(
    places, need
):
    answers = Counter(judge(need, place).answer for place in places)

    assert answers[Answer.SUITS] >= 6
    assert answers[Answer.DOES_NOT_SUIT] >= 6
    assert answers[Answer.UNKNOWN] >= 30


@pytest.mark.parametrize(("code", "condition"), CONDITIONS.items())
def test_some_offers_suit_on_a_condition(places, code, condition):
    found = [judge(NEEDS[code], place).conditions for place in places]

    assert sum(condition in conditions for conditions in found) >= 2


@BY_NEED
def test_some_offers_are_two_answers_from_a_verdict(places, need):
    begun = [place for place in places if place.findings]
    missing = [judge(need, place).missing for place in begun]

    assert sum(1 <= len(facts) <= 2 for facts in missing) >= 3


def test_claim_alone_decides_nothing(places):
    alone = [
        place
        for place in places
        if place.findings and all(FACTS[code].is_claim for code in place.findings)
        if not place.awards
    ]

    assert alone
    for need in NEEDS.values():
        assert {judge(need, place).answer for place in alone} == {Answer.UNKNOWN}


def test_evidence_is_of_every_sort(imported, places):
    standings = Counter(f.standing for place in places for f in place.findings.values())
    methods = {seen.method for doc in imported[2] for seen in doc.observations}
    awards = {
        status(label, DAY)
        for document in imported[2]
        for label in document.labels
        if label.scheme == "tourisme-handicap"
    }

    assert methods == set(METHODS)
    assert awards == {"in_force", "expired", "claim"}
    assert standings[Standing.CONTESTED] >= 3
    assert standings[Standing.EXPIRED] >= 20
    assert standings[Standing.ABSENT] >= 40
    assert standings[Standing.UNKNOWN] == 1
    assert sum(not place.findings for place in places) >= 30
