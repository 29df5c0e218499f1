from datetime import date

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.office.rounds import next_round
from tests.catalogue.accessibility.office.known import SUITS, UNKNOWN, known, verdict

DAY = date(2026, 11, 24)
LOURDES, ARGELES = (43.094, -0.046), (43.003, -0.099)
METRE = 1 / 111_195  # degrees of latitude


def at(place, metres: float):
    return place[0] + metres * METRE, place[1]


def all_known() -> dict:
    return dict.fromkeys(NEEDS, verdict(SUITS))


def test_round_stays_where_most_can_be_gained_in_the_order_of_the_way():
    offers = [
        known("alone", at=ARGELES),
        known("first", at=LOURDES),
        known("far end", at=at(LOURDES, 900)),
        known("middle", at=at(LOURDES, 400)),
        known("done", at=at(LOURDES, 200), verdicts=all_known()),
        known("nowhere", at=None),
    ]

    found = next_round(offers, DAY)

    assert [(stop.offer.id, stop.gained, round(stop.metres)) for stop in found] == [
        ("first", 8, 0),
        ("middle", 8, 400),
        ("far end", 8, 500),
    ]


def test_place_near_to_its_verdict_comes_before_one_of_which_nothing_is_known():
    near = {"wheelchair": verdict(UNKNOWN, "toilet_adapted")}
    offers = [
        known("blank", at=at(LOURDES, 100)),
        known("begun", at=LOURDES, verdicts=near),
    ]

    found = next_round(offers, DAY, need="wheelchair", stops=1)

    assert [(stop.offer.id, stop.gained) for stop in found] == [("begun", 1)]


def test_nothing_left_to_gain_is_no_round():
    assert next_round([known("done", verdicts=all_known())], DAY) == []
    assert next_round([], DAY) == []
