"""The table of hand-made cases, and that each rule is needed for it."""

import pytest

from experiences.feasibility.check import check
from experiences.feasibility.rules import RULES

from .cases import CASES


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_check_finds_exactly_what_the_case_says(case):
    assert check(case.document, case.group, case.day) == list(case.expected)


def test_the_names_of_cases_differ():
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("code", RULES)
def test_a_case_fails_without_the_rule(code):
    without = {name: rule for name, rule in RULES.items() if name != code}
    failing = [
        case.name
        for case in CASES
        if check(case.document, case.group, case.day, without) != list(case.expected)
    ]

    assert failing, f"no case needs the rule {code}"


@pytest.mark.parametrize(
    "code", [code for code, rule in RULES.items() if not rule.may_block]
)
def test_a_rule_that_calendars_do_without_blocks_nothing(code):
    alone = {code: RULES[code]}
    found = [check(case.document, case.group, case.day, alone) for case in CASES]

    blocking = {one.code for each in found for one in each if one.blocks}
    assert blocking == {"too_few_alternatives"}  # choosing among steps is no rule
    assert any(found)
