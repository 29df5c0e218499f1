from datetime import time

import pytest
from django.utils.translation import override
from msgspec.structs import replace

from catalogue.page.words import Text
from experiences.document import Step
from experiences.models import Experience
from experiences.page.programme import programme, time_words
from experiences.page.ways import Way
from tests.experiences.documents import IDEA, SUSPENDED, WEEKEND


def said(experience, language: str = "en"):
    """(number of the day, how many are chosen, [(number, title, time, kind)])."""
    with override(language):
        return [
            (
                day.number,
                item.choose,
                [
                    (one.number, one.title.words, one.time, one.kind)
                    for one in item.rows
                ],
            )
            for day in programme(experience, language)
            for item in day.items
        ]


def test_the_steps_of_each_day_stand_in_order_and_alternatives_together():
    assert said(WEEKEND) == [
        (1, 0, [(1, "Castle of the Three Valleys", "10:00–11:30", "")]),
        (1, 0, [(2, "Échez Inn", "starts between 12:00 and 13:30", "Meal")]),
        (
            1,
            1,
            [
                (3, "Rafting down the river", "", ""),
                (4, "Stroll in the market", "", "Free time"),
            ],
        ),
        (1, 0, [(5, "Bel Air holiday home", "starts by 19:00", "Night")]),
        (2, 0, [(6, "The greenway of the rivers", "starts from 09:30", "")]),
        (2, 0, [(7, "Transfer", "", "Transfer, by public transport")]),
    ]


def test_between_the_steps_stand_the_ways_entered_or_estimated():
    with override("en"):
        rows = [
            row
            for day in programme(WEEKEND, "en")
            for item in day.items
            for row in item.rows
        ]

    assert {row.id: row.way for row in rows} == {
        "s1": None,
        "s2": Way("on foot", "12\xa0min", "650\xa0m", estimated=False),
        "s3": Way("by car", "25\xa0min", "13.3\xa0km", estimated=True),
        "s4": None,
        "s5": Way("by car", "20\xa0min", "13.2\xa0km", estimated=False),
        "s6": Way("by bicycle", "1\xa0h\xa030", "15.5\xa0km", estimated=True),
        "s7": None,
    }


def test_a_way_without_figures_says_so():
    steps = [
        WEEKEND.steps[0],
        replace(
            WEEKEND.steps[4],
            leg=replace(
                WEEKEND.steps[4].leg,
                minutes=None,
                length_m=None,
                mode="public_transport",
            ),
        ),
    ]
    with override("en"):
        (day,) = programme(replace(WEEKEND, steps=steps), "en")

    way = day.items[1].rows[0].way
    assert (way.mode, way.known) == ("by public transport", False)


@pytest.mark.parametrize("pace", Experience.Pace.values)
def test_every_pace_has_its_estimates(pace):
    with override("en"):
        assert programme(replace(WEEKEND, pace=pace), "en")


def test_a_withdrawn_offer_keeps_its_name_and_loses_its_link():
    with override("en"):
        ((item,),) = (day.items for day in programme(SUSPENDED, "en"))

    (row,) = item.rows
    assert (row.title.words, row.url, row.gone) == (
        "Castle of the Three Valleys",
        "",
        "No longer published since 20 November 2026.",
    )


def test_a_title_in_another_language_carries_it():
    with override("en"):
        ((item,),) = (day.items for day in programme(IDEA, "en"))

    assert item.rows[0].title == Text("Lire", "fr")


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Step(id="a", day=1), ""),
        (Step(id="a", day=1, start=time(9)), "09:00"),
        (Step(id="a", day=1, start=time(23, 30), duration_minutes=60), "23:30–00:30"),
        (Step(id="a", day=1, earliest=time(9)), "starts from 09:00"),
        (Step(id="a", day=1, latest=time(9)), "starts by 09:00"),
    ],
)
def test_times_are_said_as_they_were_entered(step, words):
    with override("en"):
        assert time_words(step, "en") == words


def test_no_steps_are_no_days():
    assert programme(replace(IDEA, steps=[]), "fr") == ()
