from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.accessibility.formula import Case, Truth
from catalogue.accessibility.limits import failing, groups_of, suiting, terms_of
from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.place import Place
from catalogue.accessibility.thresholds import THRESHOLDS
from catalogue.accessibility.verdict import truth_of
from catalogue.kinds import KINDS
from tests.catalogue.accessibility.places import GOOD, award, place, seen
from tests.catalogue.accessibility.test_verdict import own_limits, values_of


def answer_by_terms(terms: set[str], need, own, alone) -> str:
    if all(terms & set(wanted) for wanted in suiting(need, own, alone)):
        return "suits"
    if terms & set(failing(need, own, alone)):
        return "does_not_suit"
    return "unknown"


def answer_by_formula(need, one: Place, own, alone) -> str:
    truth = truth_of(need, one, Case(one.values, need.limits_of(own), alone))
    if truth is Truth.FALSE:
        return "does_not_suit"
    return "unknown" if truth is Truth.UNKNOWN else "suits"


@st.composite
def questions(draw):
    need = draw(st.sampled_from(list(NEEDS.values())))
    facts = {fact: draw(values_of(fact)) for fact in need.facts if draw(st.booleans())}
    kind = draw(st.sampled_from(sorted(KINDS)))
    return (
        need,
        Place(kind, facts, {"any": None}, {}),
        draw(own_limits),
        draw(st.booleans()),
    )


@settings(max_examples=400, deadline=None)
@given(questions())
def test_terms_give_the_answer_of_the_formula(question):
    need, one, own, alone = question

    terms = set(terms_of(one))

    assert answer_by_terms(terms, need, own, alone) == answer_by_formula(
        need, one, own, alone
    )


LIMITS = [{}, {"width": 68}, {"steps": 1}, {"slope": 4}, {"steps": 2, "slope": 8}]


@pytest.mark.parametrize("own", LIMITS, ids=str)
@pytest.mark.parametrize("need", NEEDS.values(), ids=lambda need: need.code)
@pytest.mark.parametrize(
    "known",
    [{}, {"entrance_door_width_cm": 70}, {"path_slope_pct": 7}, {"entrance_steps": 2}],
    ids=str,
)
def test_terms_of_a_labelled_place_give_the_answer_of_the_formula(need, own, known):
    labels = [
        award(family, date(2026, 7, 1), date(2029, 12, 31))
        for family in ("motor", "hearing", "visual", "mental")
    ]
    old = [seen(fact, value) for fact, value in known.items()]
    new = [
        seen(fact, value, observed_on=date(2026, 9, 1)) for fact, value in known.items()
    ]
    for rows in (old, new):
        one = place({}, *rows, labels=labels)

        assert answer_by_terms(set(terms_of(one)), need, own, False) == (
            answer_by_formula(need, one, own, False)
        )


def test_place_of_which_nothing_is_known_has_no_terms():
    assert terms_of(place({})) == []


def test_every_clause_belongs_to_one_group_of_limits():
    for need in NEEDS.values():
        assert sum(len(one) for one in groups_of(need).values()) == len(need.clauses)


def test_limits_between_those_of_the_grid_ask_for_no_less():
    assert THRESHOLDS["width"].on_grid(68.4) == 69
    assert THRESHOLDS["slope"].on_grid(4.9) == 4
    assert THRESHOLDS["rest"].on_grid(120) == 100
    assert THRESHOLDS["steps"].on_grid(40) == 5


def test_place_that_suits_says_so_at_once():
    assert "wheelchair:any:all:yes" in terms_of(place(GOOD))
