from django.utils.translation import override
from msgspec.structs import replace

from catalogue.accessibility.needs import NEEDS
from experiences.page.access import access
from tests.experiences.documents import DAY, IDEA, OUTING, WEEKEND


def told(experience, need: str, language: str = "en"):
    with override(language):
        found = access(experience.steps, language, DAY).answers
    return next(one for one in found if one.need == need)


def test_the_step_that_decides_is_named_with_what_was_seen_there():
    answer = told(WEEKEND, "wheelchair")

    assert (answer.code, answer.said) == ("does_not_suit", "Does not suit as a whole.")
    assert (answer.why.number, answer.why.title.words, answer.why.said) == (
        2,
        "Échez Inn",
        "Does not suit: entrance. Steps at the entrance: 3. At the entrance: no ramp."
        " There is no lift for a wheelchair at the entrance."
        " There is no other entrance without a step.",
    )


def test_each_step_and_each_way_has_its_answer():
    parts = told(WEEKEND, "wheelchair").parts

    assert [(one.number, one.on_the_way, one.code, one.extra) for one in parts] == [
        (1, False, "suits", False),
        (2, True, "unknown", False),
        (2, False, "does_not_suit", False),
        (3, True, "suits", True),
        (3, False, "unknown", True),
        (5, True, "suits", False),
        (5, False, "unknown", False),
        (6, True, "unknown", True),
        (6, False, "unknown", True),
        (7, False, "unknown", False),
    ]


def test_where_everything_suits_the_whole_does():
    steps = [replace(WEEKEND.steps[0], id="only")]
    answer = told(replace(OUTING, steps=steps), "wheelchair")

    assert (answer.code, answer.why) == ("suits", None)
    assert answer.said.endswith(", at every step and on every way.")


def test_what_nobody_has_seen_is_unknown_and_what_to_check_is_named():
    answer = told(OUTING, "hard_of_hearing")

    assert (answer.code, answer.said) == (
        "unknown",
        "May suit: something is still to be checked.",
    )
    assert answer.why.said == ("May suit: 1 thing to check. To check: induction loop.")


def test_without_an_offer_nothing_is_said_of_a_step():
    assert told(IDEA, "wheelchair").parts == ()


def test_every_need_is_answered_in_french():
    with override("fr"):
        found = access(WEEKEND.steps, "fr", DAY)

    assert [one.need for one in found.answers] == list(NEEDS)
    assert found.answers[0].said == "L’ensemble ne convient pas."
