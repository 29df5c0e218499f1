from datetime import date

import pytest

from catalogue.accessibility.needs import NEEDS
from experiences.document import WholeVerdict
from experiences.feasibility.whole import verdict_of, verdicts_of

from .building import DAY, LEVEL_WAY, award, experience, leg, nowhere, seen, step, stop

WHEELCHAIR = NEEDS["wheelchair"]
UNTIL = date(2029, 12, 31)
CAR = leg("car", minutes=10)
SUITS, UNKNOWN, FAILS = (
    {"labels": [award()]},
    {},
    {"observations": seen(path_firm_surface=False)},
)


def one(name, told, way=CAR, **more):
    return step(name, "10:00", where=stop(name, **told), leg=way, **more)


def verdict(*steps, need=WHEELCHAIR, own=None):
    return verdict_of(experience(*steps).steps, need, own or {}, DAY)


def test_whole_suits_where_every_step_does_until_the_first_label_expires():
    shorter = {"labels": [award(until=date(2028, 1, 31))]}

    found = verdict(one("a", SUITS), one("b", shorter))

    assert found == WholeVerdict(answer="suits", valid_until=date(2028, 1, 31))


@pytest.mark.parametrize(
    ("steps", "answer", "decided_by"),
    [
        ((one("a", SUITS), one("b", UNKNOWN)), "unknown", "b"),
        ((one("a", UNKNOWN), one("b", FAILS)), "does_not_suit", "b"),
        ((one("a", UNKNOWN), one("b", UNKNOWN)), "unknown", "a"),
        ((one("a", SUITS), one("b", FAILS, optional=True)), "suits", ""),
        ((one("a", FAILS, choice="x"), one("b", SUITS, choice="x")), "suits", ""),
        ((one("a", FAILS, choice="x"), one("b", UNKNOWN, choice="x")), "unknown", "b"),
        (
            (one("a", FAILS, choice="x", choose=2), one("b", SUITS, choice="x")),
            "does_not_suit",
            "a",
        ),
        ((one("a", SUITS, choice="x", choose=2),), "unknown", "a"),
        ((one("a", SUITS), nowhere("rest", kind="free")), "suits", ""),
        ((one("a", SUITS), nowhere("lunch", kind="meal")), "unknown", "lunch"),
        ((), "unknown", ""),
    ],
)
def test_whole_is_decided_by_its_weakest_step(steps, answer, decided_by):
    found = verdict(*steps)

    assert (found.answer, found.decided_by, found.on_the_way) == (
        answer,
        decided_by,
        False,
    )


VEHICLE = seen(vehicle_ramp_or_lift=True, vehicle_wheelchair_places=1)


@pytest.mark.parametrize(
    ("way", "answer"),
    [
        (leg(minutes=20), "unknown"),
        (leg(minutes=20, observations=seen(**LEVEL_WAY)), "suits"),
        (
            leg(minutes=20, observations=seen(**LEVEL_WAY | {"path_min_width_cm": 80})),
            "does_not_suit",
        ),
        (leg("adapted_vehicle", minutes=20), "unknown"),
        (leg("adapted_vehicle", minutes=20, observations=VEHICLE), "suits"),
        (
            leg("coach", minutes=20, observations=seen(vehicle_ramp_or_lift=False)),
            "does_not_suit",
        ),
        (leg("bicycle", minutes=20, observations=seen(**LEVEL_WAY)), "unknown"),
        (CAR, "suits"),
    ],
)
def test_whole_is_no_better_than_a_way(way, answer):
    found = verdict(one("a", SUITS), one("b", SUITS, way))

    assert (found.answer, found.on_the_way) == (answer, answer != "suits")
    assert found.decided_by == ("" if answer == "suits" else "b")


def test_whole_by_vehicle_from_nobody_knows_where_is_unknown():
    way = leg("adapted_vehicle", minutes=20, observations=VEHICLE)

    found = verdict(nowhere("rest", kind="free"), one("b", SUITS, way))

    assert (found.answer, found.decided_by, found.on_the_way) == ("unknown", "b", True)


def test_whole_counts_own_limits():
    steep = leg(
        minutes=20,
        observations=seen(
            **LEVEL_WAY | {"path_slope_pct": 9, "path_slope_length_m": 40}
        ),
    )
    steps = (nowhere("rest", kind="free"), one("b", {}, steep))

    assert verdict(*steps).answer == "does_not_suit"
    assert verdict(*steps, own={"slope": 10}).answer == "unknown"


def test_whole_asks_nothing_of_a_way_that_the_need_does_not_ask():
    signs = {"observations": seen(sign_language=["fsl"], call_device=[])}
    steps = (one("a", signs), one("b", signs, leg(minutes=20)))

    assert verdict(*steps, need=NEEDS["deaf"]).answer == "suits"


def test_verdicts_tell_every_need():
    found = verdicts_of(experience(one("a", SUITS)).steps, DAY)

    assert list(found) == list(NEEDS)
    assert found["wheelchair"] == WholeVerdict(answer="suits", valid_until=UNTIL)
    assert found["blind"] == WholeVerdict(answer="unknown", decided_by="a")


AWAY = SUITS | {"at": (43.12, -0.05)}
SEEN_WAY = leg(minutes=20, observations=seen(**LEVEL_WAY))


@pytest.mark.parametrize(
    ("steps", "answer", "decided_by", "on_the_way"),
    [
        # nobody saw the way past what is left out
        (
            (
                one("a", SUITS),
                one("b", SUITS, way=SEEN_WAY, optional=True),
                one("c", AWAY, way=SEEN_WAY),
            ),
            "unknown",
            "c",
            True,
        ),
        ((one("a", SUITS), one("c", AWAY, way=SEEN_WAY)), "suits", "", False),
        # what is withdrawn is no alternative, whatever was known of it
        (
            (
                one("a", SUITS | {"public": False}, choice="x"),
                one("b", FAILS, choice="x"),
            ),
            "unknown",
            "a",
            False,
        ),
    ],
)
def test_whole_is_decided_by_what_is_really_done(steps, answer, decided_by, on_the_way):
    found = verdict(*steps)

    assert (found.answer, found.decided_by, found.on_the_way) == (
        answer,
        decided_by,
        on_the_way,
    )


def test_a_short_way_with_something_in_it_is_a_way():
    stairs = leg(minutes=0, observations=seen(**LEVEL_WAY | {"path_min_width_cm": 40}))

    found = verdict(one("a", SUITS), one("b", SUITS, way=stairs))

    assert (found.answer, found.on_the_way) == ("does_not_suit", True)


def test_a_verdict_ends_for_departures_whose_later_days_lie_beyond_it():
    shorter = {"labels": [award(until=date(2028, 1, 31))]}

    found = verdict(one("a", SUITS), one("b", shorter, day=3))

    assert found == WholeVerdict(answer="suits", valid_until=date(2028, 1, 29))
