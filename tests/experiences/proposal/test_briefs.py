"""Independent check: what is proposed is looked at by the rules of feasibility.

FEED_FAULTS=long looks at all 500 briefs; the default is sized for CI.
"""

import os
from datetime import timedelta

import pytest

from experiences.feasibility.check import check
from experiences.proposal.plan import Plan, propose

from .making import brief, candidates

LONG = os.environ.get("FEED_FAULTS") == "long"
BRIEFS = 500 if LONG else 60


@pytest.fixture(scope="module")
def plans() -> list[Plan]:
    briefs = map(brief, range(BRIEFS))
    return [propose(one, candidates_and_musts(one)) for one in briefs]


def candidates_and_musts(asked):
    """Those that must be in it are looked up wherever they are."""
    from .making import TODAY, candidate_of, offers

    found = {one.id: one for one in candidates(asked)}
    for offer in offers():
        if offer.id in asked.must_haves:
            found[offer.id] = candidate_of(offer, asked, TODAY)
    return list(found.values())


def test_no_rule_blocks_what_is_proposed(plans):
    found = {
        one.problem.brief.seed: [
            f.code
            for f in check(one.document, one.problem.brief.group, one.problem.departure)
            if f.blocks
        ]
        for one in plans
        if one.steps
    }

    assert {seed: codes for seed, codes in found.items() if codes} == {}


def test_most_briefs_get_a_programme(plans):
    empty = [one for one in plans if not one.steps]

    assert all("nothing_found" in codes(one) for one in empty)
    assert len(empty) < len(plans) / 5


def test_the_search_makes_nothing_that_has_to_be_taken_out_again(plans):
    assert [one for one in plans if "taken_out" in codes(one)] == []


def test_what_must_be_in_it_is_in_it_or_it_is_said_why_not(plans):
    for one in plans:
        there = {step.stop.id for step in one.steps if step.stop}
        said = {lack.offer for lack in one.unmet}

        assert set(one.problem.brief.must_haves) <= there | said


def test_nothing_that_is_known_to_cost_more_than_the_budget(plans):
    for one in plans:
        total = one.problem.brief.total
        assert total is None or one.cost <= total
        assert one.cost == sum(
            one.problem.paid(choice.visit[0]) for choice in one.choices.values()
        )


def test_what_does_not_suit_is_never_proposed(plans):
    for one in plans:
        needs, allowed = one.problem.brief.group.all_needs, {"suits"}
        if one.problem.brief.unknown_access:
            allowed.add("unknown")
        for step in one.steps:
            for need in needs if step.stop else ():
                assert answer(one, step, need) in allowed


def answer(plan, step, need):
    from catalogue.accessibility.needs import NEEDS
    from catalogue.accessibility.place import place_of
    from catalogue.accessibility.verdict import judge
    from experiences.feasibility.openings import as_offer

    day = plan.problem.departure + timedelta(days=step.day - 1)

    place = place_of(as_offer(step.stop, step.duration_minutes), day)
    return judge(NEEDS[need], place, {}).answer.value


def test_every_choice_has_its_reasons(plans):
    for one in plans:
        for choice in one.choices.values():
            assert bool(choice.because) == (choice.candidate is not None)


def codes(plan):
    return [one.code for one in plan.unmet]
