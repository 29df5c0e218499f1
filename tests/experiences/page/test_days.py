from datetime import date

from django.utils.translation import override
from msgspec.structs import replace

from experiences.document import Days, Departure
from experiences.page.days import days_panel
from experiences.page.departures import DepartureRow
from tests.experiences.documents import DAY, IDEA, WEEKEND


def panel(experience, language: str = "en"):
    with override(language):
        return days_panel(experience, language, DAY)


def cells(month) -> dict[int, str]:
    """Day → its state; past days have none."""
    return {
        cell.number: cell.mark.code
        for week in month.weeks
        for cell in week
        if cell and cell.mark
    }


def test_months_show_what_each_day_is():
    found = panel(WEEKEND)
    december = cells(found.months[1])

    assert [one.title for one in found.months[:2]] == ["November 2026", "December 2026"]
    assert len(found.months) == 14
    assert cells(found.months[0]) == {
        24: "no", 25: "no", 26: "no", 27: "works", 28: "works", 29: "works", 30: "no",
    }  # fmt: skip
    assert (december[3], december[4], december[5], december[14]) == (
        "no",
        "guaranteed",
        "works",
        "no",
    )
    assert all(len(week) == 7 for week in found.months[1].weeks)


def test_sentences_count_the_days_and_name_the_next():
    found = panel(WEEKEND)

    assert found.said == (
        "It can begin on 147 days until 29 December 2027.",
        "On other days on request.",
    )
    assert found.next == "Friday 27 November 2026"
    assert found.runs[:2] == (
        "from 27 to 29 November 2026",
        "from 4 to 13 December 2026",
    )


def test_departures_to_come_say_their_state_and_what_is_left():
    found = panel(WEEKEND).departures

    assert found[:2] == (
        DepartureRow(
            "W-2612",
            date(2026, 12, 4),
            "Friday 4 December 2026",
            "guaranteed",
            "guaranteed",
            "4 places left",
            "",
            "",
            is_held=True,
        ),
        DepartureRow(
            "W-2701",
            date(2027, 1, 15),
            "Friday 15 January 2027",
            "open",
            "places left",
            "11 places left",
            "€215",
            "from 4 people; known by 28 December 2026",
            is_held=True,
        ),
    )
    assert [
        (one.code, one.state_words, one.seats, one.is_held) for one in found[2:]
    ] == [("W-2702", "full", "", True), ("W-2703", "cancelled", "", False)]


def test_a_departure_on_a_day_that_does_not_work_cannot_be_had():
    lost = Departure(code="W-X", day=date(2026, 12, 20), state="guaranteed", seats=12)
    found = panel(replace(WEEKEND, departures=[lost]))

    assert cells(found.months[1])[20] == "no"
    assert [(one.state, one.state_words, one.seats) for one in found.departures] == [
        ("blocked", "cannot be booked at the moment", "")
    ]


def test_what_was_not_checked_is_unknown():
    found = panel(IDEA)

    assert found.months == ()
    assert found.said == (
        "We have not checked yet on which days it can begin: please ask.",
    )
    assert found.next == ""


def test_where_no_day_is_left_it_says_so():
    found = panel(replace(WEEKEND, works_on=[], departures=[], on_request=False))

    assert found.said == (
        "There is no day until 29 December 2027 on which it can begin.",
    )
    assert found.months == ()


def test_a_run_that_has_begun_begins_today():
    begun = replace(WEEKEND, works_on=[Days(date(2026, 10, 1), date(2026, 11, 26))])

    assert panel(begun).runs == ("from 24 to 26 November 2026",)
    assert panel(begun, "fr").next == "mardi 24 novembre 2026"
