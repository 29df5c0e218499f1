"""What holds of every programme."""

from datetime import date, time, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.place import place_of
from catalogue.accessibility.verdict import judge
from experiences.feasibility.calendar import calendar
from experiences.feasibility.check import check, course_on
from experiences.feasibility.group import Group
from experiences.feasibility.openings import as_offer
from experiences.feasibility.whole import RANK, verdict_of

from .building import DAY, LEVEL_WAY, award, experience, leg, seen, step, stop

HOURS = (
    "24/7",
    "",
    "Mo-Fr 09:00-12:00,14:00-18:00",
    "Tu-Su 10:00-18:00; PH off",
    "We-Sa 18:00-02:00",
    "Su 10:00-17:00",
    "Apr-Oct 09:00-19:00; Dec 25 off",
    "2026 Mo-Su 10:00-18:00",
    "Mo-We,Fr 09:30+",
)
CLOCKS = st.integers(0, 95).map(lambda n: time(n // 4, n % 4 * 15))
DURATIONS = st.sampled_from((15, 45, 60, 120, 300))
GROUPS = st.builds(
    Group,
    adults=st.integers(1, 12),
    children=st.sampled_from(((), (4,), (7, 12))),
    wheelchair_users=st.integers(0, 1),
)


@st.composite
def legs(draw):
    mode = draw(st.sampled_from(("foot", "car", "coach", "bicycle")))
    return leg(mode, minutes=draw(st.sampled_from((0, 5, 30, 90))))


@st.composite
def steps(draw, name="a", day=None, legs=legs()):  # noqa: B008
    where = stop(
        draw(st.sampled_from(("castle", "museum", "inn"))),
        draw(st.sampled_from(HOURS)),
        last_admission_minutes=draw(st.sampled_from((None, 30))),
    )
    made = step(
        name,
        "",
        draw(DURATIONS),
        day or draw(st.integers(1, 2)),
        where,
        leg=draw(legs),
        optional=draw(st.integers(0, 5)) == 0,
        choice=draw(st.sampled_from(("", "", "x"))),
    )
    first, latest = sorted((draw(CLOCKS), draw(CLOCKS)))
    times = st.sampled_from(
        ({}, {"start": first}, {"earliest": first, "latest": latest})
    )
    return replace(made, **draw(times))


@st.composite
def programmes(draw):
    count = draw(st.integers(1, 4))
    found = [draw(steps(f"s{number}")) for number in range(count)]
    return experience(*sorted(found, key=lambda one: one.day))


@given(st.sampled_from(HOURS), CLOCKS, CLOCKS, DURATIONS, st.integers(0, 6))
def test_a_step_that_is_closed_all_day_is_closed_later_too(hours, one, other, lasts, n):
    day = DAY + timedelta(days=n)
    first, later = sorted((one, other))
    document = experience(
        step(start=f"{first:%H:%M}", minutes=lasts, where=stop(hours=hours))
    )
    moved = experience(
        step(start=f"{later:%H:%M}", minutes=lasts, where=stop(hours=hours))
    )

    before = closed_all_day(document, day)
    assume(before)

    assert closed_all_day(moved, day) == before


def closed_all_day(document, day):
    found = check(document, Group(), day)
    return [one for one in found if one.code == "closed_that_day"]


@given(
    st.lists(st.tuples(CLOCKS, DURATIONS, legs()), min_size=2, max_size=6), st.data()
)
def test_without_a_step_ways_differ_at_its_neighbours_only(rows, data):
    made = [
        step(f"s{number}", f"{start:%H:%M}", lasts, leg=way)
        for number, (start, lasts, way) in enumerate(sorted(rows, key=lambda r: r[0]))
    ]
    out = data.draw(st.integers(0, len(made) - 1))
    rest = [one for number, one in enumerate(made) if number != out]
    after = {made[out + 1].id} if out + 1 < len(made) else set()

    added = ways(rest) - ways(made)

    assert {step for _code, step in added} <= after


def ways(made):
    found = check(experience(*made), Group(), DAY)
    return {(one.code, one.step) for one in found if one.on_the_way}


TOLD = (
    {"labels": [award()]},
    {},
    {"observations": seen(path_firm_surface=False)},
    {"observations": seen(sign_language=["fsl"], call_device=[])},
    {"observations": seen(**LEVEL_WAY)},
)
WAYS = (
    leg("car", minutes=10),
    leg(minutes=10),
    leg(minutes=10, observations=seen(**LEVEL_WAY)),
    leg("coach", minutes=10),
    leg(minutes=0),
)


@given(
    st.lists(st.tuples(st.sampled_from(TOLD), st.sampled_from(WAYS)), min_size=1),
    st.sampled_from(list(NEEDS.values())),
)
def test_the_whole_is_no_better_than_any_of_its_steps(rows, need):
    made = [
        step(f"s{number}", where=stop(f"o{number}", **told), leg=way)
        for number, (told, way) in enumerate(rows)
    ]
    whole = RANK[verdict_of(made, need, {}, DAY).answer]
    alone = [
        RANK[judge(need, place_of(as_offer(one.stop, 60), DAY)).answer] for one in made
    ]

    assert whole <= min(alone)
    assert all(way.mode == "car" or not way.minutes for _told, way in rows[1:]) <= (
        whole == min(alone)
    )


@settings(max_examples=60, deadline=None)
@given(programmes(), GROUPS)
def test_a_calendar_says_what_a_check_of_each_day_says(document, group):
    """About the turn of the year, and about both changes of clocks."""
    for first in (date(2026, 12, 22), date(2026, 10, 22), date(2027, 3, 25)):
        found = calendar(document, group, first, 12)

        for number in range(12):
            day = first + timedelta(days=number)
            against = [one for one in check(document, group, day) if one.blocks]
            assert found.blocked.get(day) == (against[0] if against else None)


@settings(deadline=None)
@given(programmes(), st.integers(0, 200))
def test_a_course_keeps_fixed_times_and_loses_no_required_step(document, number):
    day = date(2026, 10, 1) + timedelta(days=number)
    course = course_on(document, Group(), day)

    done = [one.step for one in course.placed]
    required = [one for one in document.steps if not one.optional and not one.choice]
    assert [one for one in done if one in required] == required
    assert all(one.end >= one.start for one in course.placed)
    for one in course.placed:
        if one.step.start and not 1 <= one.step.start.hour <= 3:
            local = course.moment(one.start)
            assert (local.date() - day).days == one.step.day - 1
            assert local.time() == one.step.start
    for before, one in course.neighbours():
        if one.step.start is None and one.step.latest is None:
            assert one.start >= before.end + one.travel.minutes
