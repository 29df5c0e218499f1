"""What a party pays, from the document alone."""

from datetime import date

import pytest

from experiences.document import (
    Departure,
    ExperienceDocument,
    Fare,
    Seller,
    Step,
    Terms,
)
from experiences.pricing.parties import Party
from experiences.pricing.party import NoPrice, party_price

from .building import DAY

ADULT = Fare(amount=10000, label={"fr": "Adulte"})
CHILD = Fare(amount=6000, label={"fr": "Enfant"}, age_min=4, age_max=11)
BABY = Fare(amount=0, label={"fr": "Bébé"}, age_min=0, age_max=3)
FAMILY = [ADULT, CHILD, BABY]
SIZES = [
    Fare(amount=10000, minimum_persons=10, maximum_persons=19),
    Fare(amount=8000, minimum_persons=20, maximum_persons=40),
]
VISIT = Step(id="visit", day=1, title={"fr": "Visite", "en": "Visit"}, optional=True)
OPTION = Fare(amount=1500, label={"fr": "Adulte"}, step="visit")
SELLER = Seller(legal_name="Office", registration="IM065100000")


def document(fares, **kwargs) -> ExperienceDocument:
    said = {"title": {"fr": "Séjour"}, "path": {"fr": "/x/"}, "seller": SELLER}
    return ExperienceDocument(id="1", code="x", fares=fares, **(said | kwargs))


def lines(fares, party, terms=None, **kwargs):
    """(code, how many, cents of each) of every line."""
    found = party_price(document(fares, terms=terms or Terms(), **kwargs), party, DAY)
    return [(one.code, one.quantity, one.amount) for one in found.lines]


@pytest.mark.parametrize(
    ("fares", "party", "terms", "expected"),
    [
        pytest.param([ADULT], Party(), {}, [("adult", 1, 10000)], id="one adult"),
        pytest.param(
            FAMILY,
            Party(adults=2, children=[5, 3, 8]),
            {},
            [("adult", 2, 10000), ("child", 1, 0), ("child", 2, 6000)],
            id="children by age",
        ),
        pytest.param(
            FAMILY,
            Party(adults=1, children=[12]),
            {},
            [("adult", 1, 10000), ("child", 1, 10000)],
            id="an age without a fare",
        ),
        pytest.param(
            FAMILY,
            Party(adults=0, children=[4, 11]),
            {},
            [("child", 2, 6000)],
            id="kids",
        ),
        pytest.param(
            [ADULT],
            Party(adults=3, alone=1),
            {"single_supplement": 3000},
            [("adult", 3, 10000), ("alone", 1, 3000)],
            id="one of three has a room alone",
        ),
        pytest.param(
            [ADULT],
            Party(),
            {"single_supplement": 3000},
            [("adult", 1, 10000), ("alone", 1, 3000)],
            id="who travels alone has one anyway",
        ),
        pytest.param(
            [ADULT],
            Party(adults=42),
            {"one_free_per": 20},
            [("adult", 42, 10000), ("free_place", 2, -10000)],
            id="two of 42 are free",
        ),
        pytest.param(
            [ADULT],
            Party(adults=20),
            {"one_free_per": 20},
            [("adult", 20, 10000)],
            id="twenty pay, the next is free",
        ),
        pytest.param(
            SIZES, Party(adults=12), {}, [("adult", 12, 10000)], id="the class of ten"
        ),
        pytest.param(
            SIZES, Party(adults=20), {}, [("adult", 20, 8000)], id="the class of twenty"
        ),
        pytest.param(
            SIZES,
            Party(adults=19),
            {},
            [("adult", 19, 10000), ("as_for", 1, -30000)],
            id="no more than twenty would pay",
        ),
        pytest.param(
            SIZES, Party(adults=16), {}, [("adult", 16, 10000)], id="the same as twenty"
        ),
        pytest.param(
            [Fare(amount=30000, unit="group", maximum_persons=8)],
            Party(adults=5, children=[3]),
            {},
            [("group", 1, 30000)],
            id="the whole group",
        ),
        pytest.param(
            [ADULT, OPTION],
            Party(adults=2, options=["visit"]),
            {},
            [("adult", 2, 10000), ("option", 2, 1500)],
            id="an option for all",
        ),
        pytest.param(
            [
                Fare(amount=9000, valid_until=date(2027, 6, 11)),
                Fare(amount=12000, valid_from=DAY),
            ],
            Party(),
            {},
            [("adult", 1, 12000)],
            id="the fare of that day",
        ),
    ],
)
def test_a_party_pays_these_lines(fares, party, terms, expected):
    assert lines(fares, party, Terms(**terms), steps=[VISIT]) == expected


@pytest.mark.parametrize(
    ("fares", "party", "kwargs", "reason"),
    [
        pytest.param(
            [ADULT], Party(), {"seller": None}, NoPrice("not_for_sale"), id="idea"
        ),
        pytest.param(
            [ADULT],
            Party(),
            {"seller": Seller(legal_name="Club")},
            NoPrice("not_for_sale"),
            id="a seller without registration",
        ),
        pytest.param([ADULT], Party(adults=0), {}, NoPrice("nobody"), id="nobody"),
        pytest.param([], Party(), {}, NoPrice("no_fare"), id="no fare"),
        pytest.param(
            [Fare(amount=1, valid_from=date(2027, 6, 13))],
            Party(),
            {},
            NoPrice("no_fare"),
            id="none that day",
        ),
        pytest.param(SIZES, Party(adults=9), {}, NoPrice("too_few", 10), id="nine"),
        pytest.param(
            SIZES, Party(adults=41), {}, NoPrice("too_many", 40), id="forty-one"
        ),
    ],
)
def test_there_is_no_price_and_why(fares, party, kwargs, reason):
    assert party_price(document(fares, **kwargs), party, DAY) == reason


def test_who_joins_a_departure_pays_as_its_group_does():
    departure = Departure(code="d", day=DAY)

    assert lines(SIZES, Party(adults=2), departures=[departure]) == [
        ("adult", 2, 10000)
    ]


def test_a_departure_may_have_a_price_of_its_own():
    departures = [Departure(code="d", day=DAY, amount=5000)]
    party = Party(adults=1, children=[3, 5])

    assert lines(FAMILY, party, departures=departures) == [
        ("adult", 1, 5000),
        ("child", 1, 0),
        ("child", 1, 5000),
    ]


def test_a_cancelled_departure_is_none():
    departures = [Departure(code="d", day=DAY, amount=5000, state="cancelled")]

    assert lines([ADULT], Party(), departures=departures) == [("adult", 1, 10000)]


def test_the_tourist_tax_stands_apart_and_minors_pay_none():
    terms = Terms(tourist_tax=220, tourist_tax_on_site=True)
    found = party_price(
        document(FAMILY, terms=terms), Party(adults=2, children=[5, 17, 18]), DAY
    )

    assert (found.tourist_tax, found.tourist_tax_on_site) == (660, True)
    assert found.total == 2 * 10000 + 6000 + 2 * 10000


def test_an_unknown_tax_is_not_zero():
    assert party_price(document([ADULT]), Party(), DAY).tourist_tax is None


def test_an_option_without_a_price_is_refused():
    with pytest.raises(ValueError, match="visit"):
        party_price(document([ADULT], steps=[VISIT]), Party(options=["visit"]), DAY)


def test_lines_say_what_they_are_in_each_language():
    fares = [ADULT, OPTION]
    terms = Terms(single_supplement=3000)
    found = party_price(
        document(fares, terms=terms, steps=[VISIT]), Party(options=["visit"]), DAY
    )

    assert [one.label["fr"] for one in found.lines] == [
        "Adulte",
        "Supplément chambre individuelle",
        "Visite (Adulte)",
    ]
    assert found.lines[1].label["en"] == "Supplement for a room alone"
