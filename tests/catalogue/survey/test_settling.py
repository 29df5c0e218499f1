"""Which questions come first: those of the nearest verdicts, and only a few."""

from catalogue.accessibility.facts import FACTS
from catalogue.survey.settling import FIRST, Open, asked_first, open_verdicts
from tests.catalogue.accessibility.places import GOOD, place


def test_the_nearest_verdict_comes_first():
    counts = [one.count for one in open_verdicts(place({}))]

    assert counts == sorted(counts)
    assert len(counts) == 8


def test_a_verdict_that_is_given_is_not_open():
    codes = {one.need.code for one in open_verdicts(place(GOOD))}

    assert "wheelchair" not in codes
    assert "deaf" in codes


def test_two_answers_from_a_verdict():
    known = dict(GOOD)
    for fact in ("threshold_height_cm", "inside_min_width_cm"):
        del known[fact]
    found = {one.need.code: one for one in open_verdicts(place(known))}["wheelchair"]

    assert found.facts == ("threshold_height_cm", "inside_min_width_cm")
    assert (found.elsewhere, found.count) == ((), 2)


def test_what_no_question_asks_is_told_apart():
    found = open_verdicts(place({}, duration_minutes=None))
    chair = {one.need.code: one for one in found}["wheelchair"]

    assert chair.elsewhere == ("duration_minutes",)
    assert "duration_minutes" not in chair.facts


def test_first_are_few_and_in_the_order_of_the_visit():
    first = asked_first(open_verdicts(place({})))

    assert first == [fact for fact in FACTS if fact in first]
    assert 0 < len(first) <= FIRST


def test_a_far_verdict_alone_fills_the_first_questions():
    far = open_verdicts(place({}))[-1]
    many = tuple(FACTS)[: FIRST + 3]

    assert asked_first([Open(far.need, many, ())]) == list(many[:FIRST])
