import pytest

from experiences.feasibility.group import Group
from experiences.feasibility.legs import Travel, travels
from experiences.feasibility.speeds import minutes

from .building import NOWHERE, experience, leg, nowhere, step, stop

TWO = Group()
HILL = stop("hill", at=(43.1147, -0.0458))


def second(way, where=HILL, group=TWO, pace="usual"):
    steps = experience(step(), step("next", where=where, leg=way)).steps
    return travels(steps, group, pace)[1]


def test_travels_to_the_first_step_there_is_no_way():
    (only,) = travels([step(leg=leg(minutes=30))], TWO, "usual")

    assert only == Travel("foot", 0)


@pytest.mark.parametrize(
    ("way", "where", "travel"),
    [
        (leg(minutes=12, length_m=900), HILL, Travel("foot", 12, 900)),
        (leg(length_m=2000), HILL, Travel("foot", 30, 2000, estimated=True)),
        (leg("car"), HILL, Travel("car", 11, 3336, estimated=True)),
        (leg(), stop("crypt"), Travel("foot", 0)),
        (leg(minutes=0), HILL, Travel("foot", 0)),
        (leg(), stop("hill", at=NOWHERE), Travel("foot", None)),
        (leg("public_transport"), HILL, Travel("public_transport", None)),
        (leg(length_m=2000), stop("hill", at=NOWHERE), Travel("foot", 30, 2000, True)),
    ],
)
def test_travels_count_what_was_entered_else_estimate(way, where, travel):
    assert second(way, where) == travel


def test_travels_of_a_route_begin_at_its_end_and_end_at_its_beginning():
    line = [
        [(-0.0458, 43.0947), (-0.0458, 43.1)],
        [(-0.0458, 43.1), (-0.0458, 43.1147)],
    ]
    route = stop("route", kind="route", line=line)
    steps = [step(), step("walk", where=route), step("hill", where=HILL)]

    assert [one.minutes for one in travels(steps, TWO, "calm")] == [0, 0, 0]


def test_travels_after_a_transfer_nobody_knows_where_one_was_before():
    steps = [
        step(),
        nowhere("bus", kind="transfer"),
        nowhere("rest", kind="free"),
        step("hill", where=HILL),
    ]

    assert [one.minutes for one in travels(steps, TWO, "calm")] == [0, 0, 0, None]


@pytest.mark.parametrize(
    ("mode", "metres", "ascent", "group", "pace", "expected"),
    [
        ("foot", 0, 0, TWO, "calm", 0),
        ("foot", 4000, 0, TWO, "usual", 60),
        ("foot", 4000, 300, TWO, "usual", 90),
        ("foot", 4000, 600, TWO, "usual", 150),
        ("foot", 5000, 0, TWO, "brisk", 60),
        ("foot", 2800, 0, Group(wheelchair_users=1), "brisk", 60),
        ("foot", 2500, 0, Group(children=(5, 12)), "brisk", 60),
        ("foot", 3200, 0, Group(children=(8,)), "usual", 60),
        ("bicycle", 14000, 0, TWO, "usual", 65),
        ("bicycle", 9000, 0, Group(children=(9,)), "brisk", 65),
        ("car", 40000, 900, TWO, "calm", 65),
        ("coach", 35000, 0, TWO, "calm", 70),
        ("coach", 35000, 0, Group(wheelchair_users=2), "calm", 80),
        ("adapted_vehicle", 35000, 0, Group(wheelchair_users=1), "calm", 70),
    ],
)
def test_minutes_are_those_of_the_slowest(mode, metres, ascent, group, pace, expected):
    assert minutes(mode, metres, ascent, group, pace) == expected
