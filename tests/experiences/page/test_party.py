import pytest
from django.http import QueryDict
from django.utils.translation import override
from msgspec.structs import replace

from experiences.page.party import party_panel
from tests.experiences.documents import DAY, IDEA, OUTING, WEEKEND


def asked(experience, query: str = "", language: str = "en"):
    with override(language):
        return party_panel(experience, QueryDict(query), language, DAY)


def test_a_party_reads_what_it_pays_line_by_line():
    answer = asked(
        WEEKEND, "adults=4&children=7&alone=1&on=2027-01-15&option=s6"
    ).answer

    assert [
        (one.label.words, one.quantity, one.each, one.total) for one in answer.lines
    ][:3] == [
        ("Adult", "4", "€215", "€860"),
        ("Child", "1", "€122.50", "€122.50"),
        ("Supplement for a room alone", "1", "€45", "€45"),
    ]
    assert answer.total == "€1,177.50"
    assert answer.beside == (
        "Tourist tax beside it: €6.60. Tourist tax is to be paid on the spot."
    )
    assert answer.payments == (
        ("Deposit, by 24 November 2026", "€353.25"),
        ("Balance, by 16 December 2026", "€824.25"),
    )
    assert (answer.heading, answer.warning) == ("Friday 15 January 2027", "")


def test_nothing_is_asked_at_first_and_the_form_has_the_next_day():
    found = asked(WEEKEND)

    assert (found.answer, found.on, found.asked.problems) == (None, "2026-11-27", ())
    assert [(one.id, one.chosen) for one in found.options] == [("s6", False)]
    assert found.asks_alone


@pytest.mark.parametrize("experience", [IDEA, replace(WEEKEND, fares=[])])
def test_what_is_not_sold_or_has_no_fare_has_no_form(experience):
    assert asked(experience, "adults=2&on=2027-01-15") is None


@pytest.mark.parametrize(
    ("query", "problems"),
    [
        (
            "adults=two&on=2027-01-15",
            ["Please write how many you are as a number, as 2."],
        ),
        (
            "adults=-1&on=2027-01-15",
            ["Please write how many you are as a number, as 2."],
        ),
        (
            "adults=99999999&on=2027-01-15",
            ["Please write how many you are as a number, as 2."],
        ),
        (
            "adults=2&children=4, x&on=2027-01-15",
            ["Please write the ages of the children as numbers up to 17, as 4, 9."],
        ),
        ("adults=2", ["Please choose a day of departure."]),
        (
            "adults=2&on=15/01/2027",
            ["We could not read this date. Please write it as 2026-12-24."],
        ),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(query, problems):
    found = asked(WEEKEND, query)

    assert (list(found.asked.problems), found.answer) == (problems, None)


@pytest.mark.parametrize(
    ("experience", "query", "refused", "warning"),
    [
        (WEEKEND, "adults=2&on=2026-11-28", "It is offered from 4 people on.", ""),
        (OUTING, "adults=30&on=2026-11-28", "It is offered to 15 people at most.", ""),
        (WEEKEND, "adults=0&on=2026-11-28", "Please say who travels.", ""),
        (
            WEEKEND,
            "adults=4&on=2026-12-20",
            "",
            "It cannot begin on that day.",
        ),
        (WEEKEND, "adults=4&on=2027-02-12", "", "The departure of that day is full."),
        (
            WEEKEND,
            "adults=4&on=2031-02-12",
            "",
            "Whether it can begin on that day was not checked: please ask.",
        ),
    ],
)
def test_why_it_cannot_be_had_is_said(experience, query, refused, warning):
    answer = asked(experience, query).answer

    assert (answer.refused, answer.warning) == (refused, warning)


def test_an_option_that_is_none_is_ignored():
    assert asked(WEEKEND, "adults=4&on=2026-11-28&option=s2").asked.options == ()
