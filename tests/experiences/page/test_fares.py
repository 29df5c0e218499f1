from datetime import date

from django.utils.translation import override
from msgspec.structs import replace

from catalogue.page.facts import Row
from catalogue.page.words import Text
from experiences.document import Fare
from experiences.page.fares import FareRow, fares
from tests.experiences.documents import DAY, IDEA, OUTING, WEEKEND


def told(experience, language: str = "en"):
    with override(language):
        return fares(experience, language, DAY)


def test_fares_in_force_are_told_and_those_of_optional_steps_apart():
    found = told(WEEKEND)

    assert found.headline == "From €220 per person"
    assert found.rows == [
        FareRow(Text("Adult"), "", "€245", "per person", "from 4 people", ""),
        FareRow(Text(), "6 to 11 years", "€122.50", "per person", "from 4 people", ""),
        FareRow(
            Text("Off season"),
            "Adult",
            "€220",
            "per person",
            "from 4 people",
            "from 4 to 31 January 2027",
        ),
    ]
    assert found.extras == [
        FareRow(
            Text("The greenway of the rivers"), "Adult", "€30", "per person", "", ""
        )
    ]


def test_what_is_paid_beside_them_is_told():
    assert told(WEEKEND).beside == [
        Row("Single room supplement", Text("€45")),
        Row("Free places", Text("one more for every 10 adults who pay")),
        Row(
            "Tourist tax",
            Text("€1.65 by adult, beside the price, to be paid on the spot"),
        ),
        Row("VAT", Text("included, on the margin of the travel seller")),
    ]


def test_the_price_of_a_group_is_told_as_such():
    found = told(OUTING)

    assert found.headline == "€180 per group"
    assert found.rows == [
        FareRow(Text(), "The whole group", "€180", "per group", "up to 15 people", "")
    ]


def test_without_fares_nothing_is_told():
    found = told(IDEA)

    assert (found.headline, found.rows, found.extras, found.beside) == ("", [], [], [])


def test_periods_with_one_end_are_said():
    ends = [
        Fare(amount=100, valid_from=date(2027, 1, 1)),
        Fare(
            amount=200,
            valid_until=date(2027, 1, 1),
            minimum_persons=2,
            maximum_persons=9,
        ),
    ]
    found = told(replace(OUTING, fares=ends), "fr")

    assert [(one.period, one.condition) for one in found.rows] == [
        ("à partir du 1 janvier 2027", ""),
        ("jusqu’au 1 janvier 2027", "de 2 à 9 personnes"),
    ]
