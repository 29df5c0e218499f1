import pytest
from django.utils.translation import override

from catalogue.page.access.answers import NeedAnswer, Why, answers
from tests.catalogue.accessibility.places import GOOD, place, seen


@pytest.fixture(autouse=True)
def english():
    with override("en"):
        yield


def found(facts: dict, *more, **fields) -> dict[str, NeedAnswer]:
    return {one.need: one for one in answers(place(facts, *more, **fields), "en")}


def test_every_need_is_answered_in_the_order_of_the_registry():
    assert list(found(GOOD)) == [
        "wheelchair",
        "walking",
        "deaf",
        "hard_of_hearing",
        "blind",
        "low_vision",
        "understanding",
        "pushchair",
    ]


def test_a_no_says_why_at_once():
    answer = found(GOOD | {"entrance_door_width_cm": 70})["wheelchair"]

    assert answer == NeedAnswer(
        need="wheelchair",
        label="I use a wheelchair",
        code="does_not_suit",
        said="Does not suit: width of the entrance door.",
        claims="",
        why=(
            Why(
                "Width of the entrance door",
                "The entrance door leaves a free passage of 70\N{NO-BREAK SPACE}cm.",
            ),
        ),
        questions=(),
        until="",
    )
    assert answer.is_short


def test_what_is_open_comes_as_questions_and_claims_are_not_answers():
    claim = seen("claim_reduced_mobility", True, method="declared")
    facts = dict(GOOD)
    del facts["path_firm_surface"]
    answer = found(facts, claim)["wheelchair"]

    assert answer.said == "May suit: 1 thing to check."
    assert answer.claims == "Declared accessible, not verified."
    assert answer.questions == ("Is the surface of the path firm all the way?",)
    assert answer.is_short


def test_the_reasons_of_a_yes_are_the_long_tail():
    answer = found(GOOD)["wheelchair"]

    assert answer.code == "suits"
    assert len(answer.why) > 4
    assert not answer.is_short
    assert all(one.label and one.said for one in answer.why)


def test_what_a_route_cannot_have_is_no_reason():
    way = {code: value for code, value in GOOD.items() if code.startswith("path_")}
    answer = found(way, kind="route")["wheelchair"]

    assert answer.code == "suits"
    assert [one.label for one in answer.why] == [
        "Ground on the way",
        "Steps on the way",
        "Slope on the way",
        "Cross slope on the way",
        "Width of the way",
        "Toilets",
    ]
