from datetime import date

import msgspec
from django.utils.translation import override

from catalogue.document import Observation
from catalogue.page.access import access
from catalogue.page.contacts import ContactRow
from tests.catalogue.documents import DAY, SERVICE, VISIT


def claims_of(*observations: Observation):
    offer = msgspec.structs.replace(SERVICE, observations=list(observations))
    with override("en"):
        return access(offer, "en", DAY)


def test_a_claim_is_worded_as_what_somebody_declared():
    with override("en"):
        shown = access(VISIT, "en", DAY)

    assert shown.known == []
    assert shown.claims == [
        "“Accessible with reduced mobility”: declared by DATAtourisme, not verified."
    ]


def test_a_claim_that_says_no_is_worded_as_no():
    shown = claims_of(
        Observation("claim_reduced_mobility", False, "declared", "M. Sol")
    )

    assert shown.claims == [
        "“Accessible with reduced mobility”: declared as not so by M. Sol,"
        " not verified."
    ]


def test_a_claim_that_has_expired_is_a_question():
    over = Observation(
        "claim_reduced_mobility", True, "declared", "x", expires_on=date(2026, 11, 23)
    )
    shown = claims_of(over)

    assert shown.claims == []
    assert shown.outdated == [
        "Accessible with reduced mobility: the information expired on"
        " 23 November 2026, to be confirmed"
    ]


def test_the_contact_for_access_is_the_one_to_ask():
    with override("en"):
        contact = access(VISIT, "en", DAY).contact

    assert contact == ContactRow(
        role="accessibility",
        channel="e-mail",
        shown="acces@example.org",
        link="mailto:acces@example.org",
        name="Mme Abadie",
        hours="9h-12h",
        languages="",
    )


def test_nothing_known_and_nobody_to_ask():
    shown = claims_of()

    assert (shown.known, shown.claims, shown.contact) == ([], [], None)
