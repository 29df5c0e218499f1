from datetime import date

from catalogue.accessibility.office.coverage import (
    EVERYTHING,
    Settling,
    coverage,
    settling,
)
from tests.catalogue.accessibility.office.known import (
    NOT,
    SUITS,
    UNKNOWN,
    known,
    verdict,
)

DAY = date(2026, 11, 24)
DOOR, RAMP, STEPS = "entrance_door_width_cm", "entrance_ramp", "entrance_steps"


def test_coverage_counts_answers_by_sector_and_need():
    offers = [
        known("a", verdicts={"wheelchair": verdict(SUITS)}),
        known("b", verdicts={"wheelchair": verdict(NOT)}, sectors=["heritage", "mice"]),
        known("c", verdicts={"wheelchair": verdict(UNKNOWN, DOOR)}, sectors=[]),
    ]

    found = coverage(offers, DAY)

    assert found.offers == 3
    assert found.of(EVERYTHING, "wheelchair") == {SUITS: 1, NOT: 1, UNKNOWN: 1}
    assert found.of("heritage", "wheelchair") == {SUITS: 1, NOT: 1}
    assert found.of("mice", "wheelchair") == {NOT: 1}
    assert found.percent_known(EVERYTHING, "wheelchair") == 66
    assert found.percent_known("cycling", "wheelchair") == 0


def test_verdict_that_has_run_out_is_unknown():
    gone = verdict(SUITS, until=date(2026, 11, 23))

    found = coverage([known("a", verdicts={"blind": gone})], DAY)

    assert found.of(EVERYTHING, "blind") == {UNKNOWN: 1}


def test_facts_that_settle_most_come_first():
    offers = [
        known("a", verdicts={"wheelchair": verdict(UNKNOWN, DOOR)}),
        known("b", verdicts={"wheelchair": verdict(UNKNOWN, STEPS, RAMP)}),
        known("c", verdicts={"wheelchair": verdict(UNKNOWN, DOOR, RAMP)}),
        known("d", verdicts={"wheelchair": verdict(SUITS)}),
    ]

    assert settling(offers, DAY) == [
        Settling(DOOR, alone=1, with_others=1),
        Settling(RAMP, alone=0, with_others=2),
        Settling(STEPS, alone=0, with_others=1),
    ]
    assert settling(offers, DAY, need="deaf") == []
