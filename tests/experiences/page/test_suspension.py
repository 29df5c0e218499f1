from datetime import date

from django.utils.translation import override
from msgspec.structs import replace

from experiences.document import Suspension
from experiences.page.suspension import Suspended, suspended
from tests.experiences.documents import OUTING, SUSPENDED


def test_since_when_and_why_is_said():
    with override("en"):
        assert suspended(SUSPENDED, "en") == Suspended(
            "20 November 2026", ("A step of the programme is no longer offered.",)
        )


def test_reasons_without_a_sentence_of_their_own_are_said_once():
    odd = Suspension(date(2026, 1, 2), ["strange", "stranger", "no_steps"])
    with override("en"):
        found = suspended(replace(OUTING, suspended=odd), "en")

    assert found.reasons == (
        "Its programme does not work at the moment.",
        "Its programme is empty.",
    )


def test_what_can_be_taken_is_not_suspended():
    assert suspended(OUTING, "fr") is None
