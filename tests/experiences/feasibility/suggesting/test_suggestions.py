from datetime import time

from msgspec.structs import replace

from experiences.document import Leg
from experiences.feasibility.check import check
from experiences.feasibility.finding import Finding, Severity, blocking
from experiences.feasibility.group import Group
from experiences.feasibility.suggesting import suggestions

from ..building import DAY, award, experience, leg, step, stop

TWO = Group()
MORNINGS = stop("market", "Mo-Su 08:00-12:00")
AFTERNOONS = stop("museum", "Mo-Su 14:00-18:00")


def told(document, found, group=TWO, candidates=()):
    """What is changed, without the document."""
    return [
        (one.change.kind, one.change.start or one.change.other or one.change.stop.id)
        for one in suggestions(document, group, DAY, found, candidates)
    ]


def blocks(document, group=TWO):
    return [one for one in check(document, group, DAY) if one.blocks]


def test_suggestions_of_an_hour_begin_with_the_nearest():
    document = experience(step(where=AFTERNOONS))
    (found,) = blocks(document)

    assert told(document, found) == [
        ("hour", time(14)),
        ("hour", time(14, 30)),
        ("hour", time(15)),
    ]


def test_suggestions_are_tried_against_the_rest_of_the_programme():
    """From 14:00 to 16:30 one is elsewhere."""
    document = experience(
        step("museum", "10:00", where=AFTERNOONS), step("tour", "14:00", 150)
    )
    (found,) = blocks(document)

    for one in suggestions(document, TWO, DAY, found):
        assert found not in one.left
        assert list(one.left) == check(one.change.document, TWO, DAY)
        assert not [left for left in one.left if left.blocks]
    assert told(document, found) == [
        ("hour", time(16, 30)),
        ("hour", time(17)),
        ("swap", "tour"),
    ]


def test_suggestions_exchange_two_steps():
    document = experience(
        step("museum", "10:00", where=AFTERNOONS),
        step("market", "15:00", where=MORNINGS),
    )
    first, second = blocks(document)

    assert told(document, second) == [
        ("hour", time(11)),
        ("hour", time(9)),
        ("hour", time(8, 30)),
        ("swap", "museum"),
    ]
    (only,) = [
        one for one in suggestions(document, TWO, DAY, first) if one.change.other
    ]
    assert (only.change.kind, only.change.other) == ("swap", "market")
    assert [one.id for one in only.change.document.steps] == ["market", "museum"]
    assert only.left == ()


def test_suggestions_move_a_step_that_has_no_time():
    far = replace(MORNINGS, last_admission_minutes=None)
    document = experience(
        step("castle", "", 200),
        step("market", "", where=far, leg=leg(minutes=5)),
        step("church", "15:00"),
    )
    (found,) = blocks(document)

    assert found == blocking("closed_on_arrival", "market", at=time(12, 25))
    assert ("order", "castle") in told(document, found)


def test_suggestions_forget_ways_between_places_that_are_no_more_neighbours():
    way = leg("car", minutes=25)
    document = experience(
        step("castle", ""),
        step("market", "", where=stop("market"), leg=way),
        step("museum", "", where=stop("museum"), leg=way),
    )
    found = Finding("any", Severity.WARNING, "museum")

    changed = [
        one.change.document
        for one in suggestions(document, TWO, DAY, found)
        if one.change.other == "castle"
    ]
    assert [[(s.id, s.leg) for s in one.steps] for one in changed] == [
        [
            ("museum", Leg(mode="car")),
            ("castle", Leg()),
            ("market", way),
        ]
    ]


def test_suggestions_of_offers_take_the_nearest_that_passes_every_rule():
    closed = stop("museum", "Mo 10:00-18:00")
    near, far = (43.0957, -0.0458), (43.2, -0.0458)
    group = Group(adults=30, needs={"wheelchair": {}})
    fits = {"capacity": 50, "labels": [award()]}
    document = experience(step("a", where=closed))
    candidates = [
        stop("far", at=far, **fits),
        stop("small", at=near, capacity=10, labels=[award()]),
        stop("closed", "Tu 09:00-18:00", at=near, **fits),
        stop("near", at=near, **fits),
        stop("nowhere", at=(None, None), **fits),
        closed,
    ]
    found = next(
        one for one in blocks(document, group) if one.code == "closed_that_day"
    )

    assert told(document, found, group, candidates) == [
        ("offer", "near"),
        ("offer", "far"),
        ("offer", "nowhere"),
    ]


def test_suggestions_for_the_whole_there_are_none():
    document = experience(step(), group_min=5)
    (found,) = blocks(document)

    assert suggestions(document, TWO, DAY, found) == []
