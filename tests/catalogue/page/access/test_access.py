from datetime import date

import msgspec
import pytest
from django.utils.translation import override

from catalogue.document import Observation
from catalogue.page.access import access
from catalogue.page.contacts import ContactRow
from tests.catalogue.accessibility.places import GOOD, seen
from tests.catalogue.documents import DAY, SERVICE, VISIT


def section(*observations: Observation, language="en", **fields):
    offer = msgspec.structs.replace(SERVICE, observations=list(observations), **fields)
    with override(language):
        return access(offer, language, DAY)


def test_where_nothing_counts_no_need_is_answered():
    shown = section().known

    assert (shown.answers, shown.zones) == ((), ())
    assert shown.needs == (
        "wheelchair, difficulty walking, deaf, hard of hearing, blind, low vision, "
        "understanding and pushchair"
    )


def test_a_claim_alone_answers_nothing_and_is_shown_as_a_claim():
    claim = Observation("claim_reduced_mobility", True, "imported", "DATAtourisme")
    shown = section(claim).known

    assert shown.answers == ()
    assert [(zone.code, [row.said for row in zone.rows]) for zone in shown.zones] == [
        (
            "claims",
            [
                "“Accessible with reduced mobility”: declared by DATAtourisme, "
                "not verified."
            ],
        )
    ]


def test_an_answer_holds_as_of_the_day_and_not_as_of_the_document():
    """The document may be older than the last day of a fact."""
    rows = [seen(fact, value) for fact, value in GOOD.items()]
    rows[0] = msgspec.structs.replace(rows[0], expires_on=date(2026, 11, 23))
    offer = msgspec.structs.replace(VISIT, observations=rows)
    with override("en"):
        before = access(offer, "en", date(2026, 11, 23)).known.answers[0]
        after = access(offer, "en", date(2026, 11, 24)).known.answers[0]

    assert (before.code, before.until) == ("suits", "23 November 2026")
    assert (after.code, after.until) == ("unknown", "")


def test_the_page_speaks_the_language_it_is_asked_in_whatever_is_active():
    steps = seen("entrance_steps", 0)
    offer = msgspec.structs.replace(SERVICE, observations=[steps])
    with override("fr"):
        shown = access(offer, "en", DAY)

    assert shown.known.zones[0].rows[0].said == "Steps at the entrance: 0."


def test_the_same_facts_of_another_offer_lead_to_its_own_form():
    one = section(seen("entrance_steps", 0))
    other = access(
        msgspec.structs.replace(VISIT, observations=[seen("entrance_steps", 0)]),
        "fr",
        DAY,
    )

    assert one.report == f"{SERVICE.path['en']}report/"
    assert other.report == f"{VISIT.path['fr']}signaler/"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_contact_for_access_is_the_one_to_ask(language):
    with override(language):
        contact = access(VISIT, language, DAY).contact

    assert contact == ContactRow(
        role={"fr": "accessibilité", "en": "accessibility"}[language],
        channel={"fr": "courriel", "en": "e-mail"}[language],
        shown="acces@example.org",
        link="mailto:acces@example.org",
        name="Mme Abadie",
        hours="9h-12h",
        languages="",
    )
