"""One programme looked at closely, and what can stand in its steps instead."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace as changed

from catalogue.document import Closure, Opening
from experiences.document import Leg
from experiences.feasibility.check import check
from experiences.feasibility.group import Group
from experiences.proposal.brief import DINNER, LUNCH, Brief
from experiences.proposal.candidate import candidate_of
from experiences.proposal.plan import Plan, propose
from experiences.proposal.replacements import replacements
from experiences.proposal.ways import NO_WAY, matrix
from experiences.proposal.wording import explained, unmet_text
from tests.experiences.feasibility.building import LEVEL_WAY, seen

from .making import LOURDES, TODAY, brief, candidates

WEEKEND = Brief(
    base=LOURDES,
    first=date(2027, 5, 12),
    days=2,
    sectors=("heritage",),
    meals=(LUNCH, DINNER),
    language="en",
)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return propose(WEEKEND, candidates(WEEKEND))


def test_two_days_have_things_to_do_meals_and_one_night(plan):
    kinds = [(step.day, step.kind) for step in plan.steps]

    assert kinds.count((1, "meal")) == 2
    assert kinds.count((2, "meal")) == 1
    assert kinds.count((1, "night")) == 1
    assert kinds.count((2, "night")) == 0
    assert {day for day, kind in kinds if kind == "offer"} == {1, 2}


def test_the_same_seed_makes_the_same_plan(plan):
    again = propose(WEEKEND, candidates(WEEKEND))

    assert again.document == plan.document


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_choice_is_explained_in_a_sentence(plan, language):
    said = [explained(one, language) for one in plan.choices.values()]

    assert all(said)
    assert not any("%(" in one for one in said)


def test_replacements_keep_the_programme_possible_and_change_one_step(plan):
    step = next(one for one in plan.steps if one.kind == "offer")

    found = replacements(plan, step.id, most=3)

    assert len(found) == 3
    for one in found:
        changed_steps = {
            now.id
            for now, before in zip(one.plan.steps, plan.steps, strict=True)
            if now.stop != before.stop
        }
        assert changed_steps == {step.id}
        assert blocking(one.plan) == []
    assert len({one.candidate.id for one in found}) == 3


def test_a_bed_is_replaced_for_all_nights(plan):
    night = next(one for one in plan.steps if one.kind == "night")

    found = replacements(plan, night.id, most=1)

    assert found[0].candidate.role == "night"
    assert found[0].candidate.id != night.stop.id
    assert blocking(found[0].plan) == []


def test_a_must_have_that_is_closed_is_named():
    asked, offers = with_one()
    closed = Opening(closures=[Closure(date(2027, 1, 1), date(2027, 12, 31))])
    offers[0] = candidate_of(changed(offers[0].offer, opening=closed), asked, TODAY)

    found = propose(asked, offers)

    assert found.unmet[0].code == "must_have_closed"
    assert "closed on these days" in unmet_text(found.unmet[0], "en")


def test_a_must_have_that_the_group_cannot_take_is_said_by_the_rule():
    asked, offers = with_one(group=Group(adults=1, children=(3,)))
    offers[0] = candidate_of(changed(offers[0].offer, age_min=12), asked, TODAY)

    found = propose(asked, offers)

    assert found.unmet[0].code == "must_have_refused"
    assert found.unmet[0].finding.code == "too_young"
    assert "12" in unmet_text(found.unmet[0], "fr")


def test_a_must_have_that_is_not_published_is_said():
    asked = replace(WEEKEND, must_haves=("00000000-0000-0000-0000-000000000000",))

    found = propose(asked, candidates(asked))

    assert found.unmet[0].code == "must_have_not_public"


def test_a_must_have_is_in_it():
    asked, offers = with_one()

    found = propose(asked, offers)

    assert asked.must_haves[0] in {one.stop.id for one in found.steps if one.stop}


def with_one(**more):
    """A brief that asks for one thing to do, which comes first among its candidates."""
    usual = [one for one in candidates(WEEKEND) if one.offer.kind == "visit"]
    first = candidate_of(
        changed(usual[0].offer, opening=Opening(expression="09:00-18:00")),
        WEEKEND,
        TODAY,
    )
    asked = replace(WEEKEND, must_haves=(first.id,), **more)
    return asked, [first, *(one for one in candidates(asked) if one.id != first.id)]


def test_without_tables_and_beds_they_are_left_to_be_chosen_and_said():
    things = [one for one in candidates(WEEKEND) if one.role == "offer"]

    found = propose(WEEKEND, things)

    assert {one.code for one in found.unmet} == {"no_meal", "no_night"}
    assert [one.stop for one in found.steps if one.kind != "offer"] == [None] * 4
    assert blocking(found) == []
    assert all(unmet_text(one, "fr") for one in found.unmet)


def test_nothing_at_all_is_said_too():
    found = propose(WEEKEND, [])

    assert found.steps == []
    assert found.unmet[0].code == "nothing_found"


def test_a_way_that_was_surveyed_takes_as_long_as_it_says(plan):
    here, there = [one.stop for one in plan.steps if one.stop][:2]
    way = Leg(mode="car", minutes=3)

    found = matrix([here, there], LOURDES, WEEKEND, {(here.id, there.id): way})

    assert found[0][1] == 3


def test_a_way_that_does_not_suit_is_none(plan):
    here, there = [one.stop for one in plan.steps if one.stop][:2]
    steep = seen(**LEVEL_WAY | {"path_slope_pct": 30, "path_min_width_cm": 40})
    way = Leg(mode="foot", minutes=3, observations=steep)
    asked = replace(WEEKEND, group=Group(wheelchair_users=1), mode="foot")

    found = matrix([here, there], LOURDES, asked, {(here.id, there.id): way})

    assert found[0][1] == NO_WAY


@settings(max_examples=8, deadline=None)
@given(st.integers(1_000, 9_999), st.integers(0, 8_000))
def test_the_budget_is_never_exceeded(seed, budget):
    asked = replace(brief(seed), budget=budget)

    found = propose(asked, candidates(asked))

    assert found.cost <= asked.total


def blocking(plan):
    group, day = plan.problem.brief.group, plan.problem.departure
    return [one for one in check(plan.document, group, day) if one.blocks]
