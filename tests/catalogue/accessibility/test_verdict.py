"""Each trap that others fall into, and the logic for any facts whatever."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.accessibility.clauses import guarantee
from catalogue.accessibility.fact import Kind
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.formula import ABSENT, Case, Truth
from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.place import DURATION, Award, Place, place_of
from catalogue.accessibility.thresholds import THRESHOLDS
from catalogue.accessibility.verdict import Answer, answer_of, judge, truth_of
from catalogue.kinds import KINDS
from tests.catalogue.accessibility.places import (
    DAY,
    GOOD,
    NONE,
    award,
    offer,
    place,
    seen,
)

SUITS, UNKNOWN, NOT = Answer.SUITS, Answer.UNKNOWN, Answer.DOES_NOT_SUIT
WHEELCHAIR = NEEDS["wheelchair"]
MOTOR = award("motor", date(2025, 1, 1), date(2029, 12, 31))


def verdict(facts: dict, *more, need=WHEELCHAIR, own=None, alone=False, **fields):
    return judge(need, place(facts, *more, **fields), own, alone)


def without(*facts: str) -> dict:
    return {fact: value for fact, value in GOOD.items() if fact not in facts}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("need", NEEDS.values(), ids=lambda need: need.code)
@pytest.mark.parametrize("minutes", [None, 10, 600])
def test_empty_record_suits_nobody_and_is_unsuitable_for_nobody(kind, need, minutes):
    found = judge(need, place_of(offer(kind=kind, duration_minutes=minutes), DAY))

    assert found.answer is UNKNOWN
    assert found.missing


def test_place_of_which_all_is_known_suits():
    found = verdict(GOOD)

    assert (found.answer, found.conditions, found.missing) == (SUITS, (), ())
    assert {fact for one in found.reasons for fact in one.facts} == {
        *without("toilet_adapted"),
        DURATION,
    }


def test_ramp_within_the_limit_makes_an_entrance_reachable():
    found = verdict(
        GOOD | {"entrance_steps": 3, "entrance_ramp": "fixed"},
        seen("entrance_ramp_slope_pct", 5),
    )

    assert found.answer is SUITS


def test_ramp_of_unknown_slope_leaves_the_slope_missing():
    found = verdict(GOOD | {"entrance_steps": 3, "entrance_ramp": "fixed"})

    assert (found.answer, found.missing) == (UNKNOWN, ("entrance_ramp_slope_pct",))


@pytest.mark.parametrize("slope", [None, 2, 6, 9, 20])
@pytest.mark.parametrize("steps", [None, 0, 3])
def test_ramp_never_fails_an_entrance(slope, steps):
    facts = without("entrance_steps", "threshold_height_cm")
    known = {"entrance_steps": steps, "entrance_ramp_slope_pct": slope}
    facts |= {fact: value for fact, value in known.items() if value is not None}

    with_ramp = verdict(facts | {"entrance_ramp": "fixed"}).answer
    without_ramp = verdict(facts | {"entrance_ramp": "none"}).answer

    order = [NOT, UNKNOWN, SUITS]
    assert order.index(with_ramp) >= order.index(without_ramp)
    assert with_ramp is not NOT


def test_step_that_nothing_gets_one_past_does_not_suit():
    none = {"entrance_ramp": "none", "entrance_lift_accessible": False}
    none |= {"alternative_accessible_entrance": False}

    found = verdict(GOOD | {"entrance_steps": 1} | none)

    assert found.answer is NOT
    [reason] = found.reasons
    assert reason.clause.code == "entrance"
    assert set(reason.facts) >= {"entrance_steps", *none}


def test_ramp_that_somebody_lays_is_a_condition():
    facts = GOOD | {"entrance_steps": 2, "entrance_ramp": "removable"}
    facts |= {"entrance_ramp_slope_pct": 5}

    found = verdict(facts)

    assert (found.answer, found.conditions) == (SUITS, ("removable_ramp",))


def test_condition_does_not_count_for_who_travels_alone():
    facts = GOOD | {"entrance_steps": 2, "entrance_ramp": "removable"}
    facts |= {"entrance_ramp_slope_pct": 5, "entrance_lift_accessible": False}

    alone = verdict(facts, alone=True)
    certain = verdict(facts | {"alternative_accessible_entrance": False}, alone=True)

    assert alone.missing == ("alternative_accessible_entrance",)
    assert (alone.answer, certain.answer) == (UNKNOWN, NOT)


def test_claim_alone_is_unknown_and_is_named():
    found = verdict({}, seen("claim_wheelchair_autonomous", True, method="imported"))

    assert found.answer is UNKNOWN
    assert found.claims == ("claim_wheelchair_autonomous",)


def test_negative_claim_alone_is_unknown_too():
    found = verdict({}, seen("claim_reduced_mobility", False, method="imported"))

    assert found.answer is UNKNOWN


def test_newer_observation_of_a_lesser_method_makes_a_fact_contested():
    newer = seen(
        "entrance_door_width_cm",
        65,
        method="declared",
        observed_on=date(2026, 9, 1),
    )

    found = verdict(GOOD, newer)

    assert (found.answer, found.missing) == (UNKNOWN, ("entrance_door_width_cm",))


def test_older_observation_of_a_lesser_method_changes_nothing():
    older = seen("entrance_door_width_cm", 65, method="declared", observed_on=date.min)

    assert verdict(GOOD, older).answer is SUITS


def test_expired_fact_is_unknown():
    expired = seen("toilet_adapted", True, expires_on=date(2026, 11, 23))

    found = verdict(without("toilet_adapted"), expired, duration_minutes=300)

    assert (found.answer, found.missing) == (UNKNOWN, ("toilet_adapted",))


def test_what_there_is_none_of_satisfies():
    facts = without(*(fact for fact in GOOD if fact.startswith("path_")))

    assert verdict(facts | {"path_exists": False}).answer is SUITS
    assert verdict(facts).answer is UNKNOWN


def test_lift_that_does_not_exist_lifts_nobody():
    facts = GOOD | {"inside_steps_to_service": 4, "inside_ramp": "none"}

    found = verdict(facts | {"inside_lift_accessible": NONE})

    assert found.answer is NOT


def test_adapted_toilets_are_asked_of_long_visits_meals_and_nights_only():
    facts = GOOD | {"toilet_adapted": False, "rooms_accessible_count": 1}

    assert verdict(facts, duration_minutes=60).answer is SUITS
    assert verdict(facts, duration_minutes=180).answer is NOT
    assert verdict(facts, duration_minutes=None).missing == (DURATION,)
    assert verdict(facts, kind="eat", duration_minutes=60).answer is NOT
    assert verdict(facts, kind="stay", duration_minutes=60).answer is NOT


def test_label_in_force_vouches_for_what_its_specification_asks():
    found = verdict({}, labels=[MOTOR])

    assert found.answer is SUITS
    assert {reason.label for reason in found.reasons} == {"motor", ""}
    assert found.valid_until == date(2029, 12, 31)


@pytest.mark.parametrize(
    "label",
    [
        award("motor", date(2019, 1, 1), date(2023, 12, 31)),
        award("motor", None, None),
        award("motor", date(2027, 1, 1), date(2031, 12, 31)),
        award("hearing", date(2025, 1, 1), date(2029, 12, 31)),
    ],
    ids=["expired", "undated", "future", "another family"],
)
def test_label_that_vouches_for_nothing(label):
    assert verdict({}, labels=[label]).answer is UNKNOWN


def test_label_is_overruled_by_a_newer_measured_blocking_fact():
    found = verdict({"entrance_door_width_cm": 70}, labels=[MOTOR])

    assert found.answer is NOT


def test_label_overrules_what_was_measured_before_it():
    before = seen("entrance_door_width_cm", 70, observed_on=date(2024, 6, 1))

    assert verdict({}, before, labels=[MOTOR]).answer is SUITS


def test_label_that_a_newer_declaration_contradicts_leaves_it_open():
    declared = seen("entrance_door_width_cm", 70, method="declared")

    found = verdict({}, declared, labels=[MOTOR])

    assert (found.answer, found.missing) == (UNKNOWN, ("entrance_door_width_cm",))


def test_label_never_vouches_for_a_personal_limit():
    found = verdict({}, labels=[MOTOR], own={"width": 68})

    assert found.answer is UNKNOWN
    assert set(found.missing) == {
        "entrance_door_width_cm",
        "inside_min_width_cm",
        "path_min_width_cm",
    }


def test_label_of_hearing_never_promises_sign_language():
    hearing = award("hearing", date(2025, 1, 1), date(2029, 12, 31))

    found = verdict({}, need=NEEDS["deaf"], labels=[hearing])

    assert (found.answer, found.missing) == (UNKNOWN, ("sign_language",))


def test_label_never_hides_a_condition_from_who_travels_alone():
    facts = {"entrance_steps": 2, "entrance_ramp": "removable"}
    facts |= {"entrance_ramp_slope_pct": 5}

    helped = verdict(facts, labels=[MOTOR])
    alone = verdict(facts, labels=[MOTOR], alone=True)

    assert (helped.answer, helped.conditions) == (SUITS, ("removable_ramp",))
    assert (alone.answer, alone.missing) == (UNKNOWN, ("entrance_lift_accessible",))


def test_own_limits_take_the_place_of_the_defaults():
    narrow = GOOD | {"entrance_door_width_cm": 70}
    one_step = GOOD | {"entrance_steps": 1}
    short_slope = GOOD | {"path_slope_pct": 9, "path_slope_length_m": 1}

    assert verdict(narrow).answer is NOT
    assert verdict(narrow, own={"width": 68}).answer is SUITS
    assert verdict(one_step).answer is UNKNOWN
    assert verdict(one_step, own={"steps": 1}).answer is SUITS
    assert verdict(short_slope).answer is SUITS
    assert verdict(short_slope, own={"slope": 4}).answer is NOT


def test_rest_is_asked_of_routes():
    facts = {"path_slope_pct": 2, "path_steps": 0, "path_rest_every_m": 150}
    walking = NEEDS["walking"]

    assert verdict(facts, need=walking, kind="route").answer is SUITS
    assert verdict(facts, need=walking, kind="route", own={"rest": 100}).answer is NOT


def test_first_step_over_the_limit_settles_the_sum_of_steps():
    found = verdict(
        {
            "path_steps": 5,
            "path_ramp": "none",
            "path_lift_accessible": False,
        },
        need=NEEDS["pushchair"],
    )

    assert found.answer is NOT


# --- for any facts whatever -------------------------------------------------------


def values_of(code: str) -> st.SearchStrategy:
    """Values on both sides of every limit."""
    if code == DURATION:
        return st.sampled_from([20, 45, 90, 240])
    fact = FACTS[code]
    if fact.kind is Kind.YES_NO:
        known = st.booleans()
    elif fact.kind is Kind.NUMBER:
        known = st.sampled_from([0, 1, 2, 3, 5, 6, 8, 10, 60, 77, 90, 120, 250])
    elif fact.kind is Kind.CHOICE:
        known = st.sampled_from(sorted(fact.options))
    else:
        known = st.lists(st.sampled_from(sorted(fact.options)), max_size=1)
    return st.one_of(known, st.just(ABSENT))


needs = st.sampled_from(list(NEEDS.values()))
own_limits = st.fixed_dictionaries(
    {},
    optional={
        code: st.sampled_from(list(one.grid)) for code, one in THRESHOLDS.items()
    },
)


@st.composite
def cases(draw):
    """(need, place, a completion of what is unknown of it, own limits, alone)."""
    need = draw(needs)
    whole = {fact: draw(values_of(fact)) for fact in need.facts}
    known = {fact: value for fact, value in whole.items() if draw(st.booleans())}
    kind = draw(st.sampled_from(sorted(KINDS)))
    limits = need.limits_of(draw(own_limits))
    return need, kind, known, whole, limits, draw(st.booleans())


@settings(max_examples=1_500, deadline=None)
@given(cases())
def test_verdict_holds_whatever_the_unknown_facts_turn_out_to_be(case):
    need, kind, known, whole, limits, alone = case

    partly = truth_of(need, Place(kind, known, {}, {}), Case(known, limits, alone))
    fully = truth_of(need, Place(kind, whole, {}, {}), Case(whole, limits, alone))

    assert fully is not Truth.UNKNOWN
    if partly is Truth.FALSE:
        assert fully is Truth.FALSE
    if partly >= Truth.ON_CONDITION:
        assert fully >= partly


@settings(max_examples=1_500, deadline=None)
@given(cases())
def test_unknown_always_names_a_fact_that_nobody_knows(case):
    need, kind, known, _whole, limits, alone = case

    found = judge(need, Place(kind, known, {}, {}), limits.own, alone)

    assert (found.answer is UNKNOWN) == bool(found.missing)
    assert not set(found.missing) & known.keys()


@settings(max_examples=300, deadline=None)
@given(cases())
def test_missing_facts_known_at_their_best_make_it_suit(case):
    need, kind, known, _whole, limits, alone = case
    found = judge(need, Place(kind, known, {}, {}), limits.own, alone)
    if found.answer is not UNKNOWN or len(found.missing) > 4:
        return

    answers = [
        judge_with(
            need,
            kind,
            known | dict(zip(found.missing, chosen, strict=True)),
            limits,
            alone,
        )
        for chosen in product(*(options(fact) for fact in found.missing))
    ]

    assert SUITS in answers


def options(code: str) -> list:
    if code == DURATION:
        return [10]
    fact = FACTS[code]
    if fact.kind is Kind.YES_NO:
        return [True, False]
    if fact.kind is Kind.NUMBER:
        return [0, 50, fact.maximum]
    if fact.kind is Kind.CHOICE:
        return list(fact.options)
    return [[], *([one] for one in fact.options)]


def judge_with(need, kind, values, limits, alone) -> Answer:
    return judge(need, Place(kind, values, {}, {}), limits.own, alone).answer


FAMILIES = ("motor", "hearing", "visual", "mental")


@settings(max_examples=1_500, deadline=None)
@given(cases(), st.sets(st.sampled_from(FAMILIES), min_size=1))
def test_verdict_by_a_label_holds_for_every_place_that_keeps_its_promises(
    case, given_to
):
    need, kind, known, whole, limits, alone = case
    awards = dict.fromkeys(given_to, Award(date(2026, 1, 1), date(2030, 12, 31)))
    labelled = Place(kind, known, {}, awards)
    promised = [
        clause
        for clause in need.clauses
        if clause.asked_of(kind) and guarantee(clause, labelled, Case({}, limits))
    ]
    whole_case = Case(whole, limits, alone)
    if not all(one.formula.truth(whole_case) is Truth.TRUE for one in promised):
        return  # such a place would not have been given the label

    partly = truth_of(need, labelled, Case(known, limits, alone))
    fully = truth_of(need, Place(kind, whole, {}, {}), whole_case)

    if partly is Truth.FALSE:
        assert fully is Truth.FALSE
    if partly >= Truth.ON_CONDITION:
        assert fully >= partly


@settings(max_examples=400, deadline=None)
@given(cases(), own_limits)
def test_verdict_with_reasons_is_that_of_the_formula(case, own):
    need, kind, known, _, _, alone = case
    one = Place(kind, known, {}, {})

    found = judge(need, one, own, alone)

    truth = truth_of(need, one, Case(known, need.limits_of(own), alone))
    assert found.answer is answer_of(truth)
    assert bool(found.missing) is (truth is Truth.UNKNOWN)
    assert bool(found.conditions) is (truth is Truth.ON_CONDITION)
    assert not found.missing or not set(found.missing) & known.keys()


@settings(max_examples=1_500, deadline=None)
@given(cases(), st.sets(st.sampled_from(FAMILIES)))
def test_travelling_alone_never_makes_a_place_suit_better(case, given_to):
    need, kind, known, _whole, limits, _alone = case
    awards = dict.fromkeys(given_to, Award(date(2026, 1, 1), date(2030, 12, 31)))
    one = Place(kind, known, {}, awards)

    helped, alone = (truth_of(need, one, Case(known, limits, a)) for a in (False, True))

    assert alone <= helped
    assert (alone, helped) != (Truth.TRUE, Truth.ON_CONDITION)
