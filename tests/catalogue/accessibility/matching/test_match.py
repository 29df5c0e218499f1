"""From a row to one outcome: surely, perhaps, or none; always with its reason."""

from dataclasses import replace

import pytest

from catalogue.accessibility.matching import Offers, Outcome, Place, best
from catalogue.accessibility.matching.match import SURE
from catalogue.accessibility.matching.score import candidate

NORTH, EAST = 43.0949, -0.0462
METRE = 1 / 111_195  # degrees of latitude
INN = Place(
    key=1,
    names=("Auberge du Gave",),
    kinds=frozenset(["eat"]),
    insee="65286",
    commune="Lourdes",
    postal_code="65100",
    latitude=NORTH,
    longitude=EAST,
    references=frozenset([("osm", "node/1"), ("website", "gave.example")]),
)


def row(name="Auberge du Gave", metres=0.0, **changes) -> Place:
    """A row beside the inn, so many metres to the north; without its references."""
    there = replace(INN, key=0, names=(name,), latitude=NORTH + metres * METRE)
    return replace(there, **{"references": frozenset(), **changes})


def outcome(row: Place, *offers: Place) -> tuple[str, str, int | None]:
    match = best(row, Offers(offers))
    return match.outcome.value, match.reason, match.offer


def test_a_shared_identifier_is_sure_wherever_it_lies():
    moved = row("Autre nom", 40_000, references=frozenset([("osm", "node/1")]))

    assert outcome(moved, INN) == ("matched", "reference", 1)


def test_an_identifier_of_two_offers_is_not_sure():
    shared = replace(row("Autre nom"), references=frozenset([("osm", "node/1")]))

    assert outcome(shared, INN, replace(INN, key=2)) == (
        "unmatched",
        "nothing_like_it",
        None,
    )


def test_same_name_and_place_is_sure():
    assert outcome(row(metres=20), INN) == ("matched", "name_and_place", 1)


@pytest.mark.parametrize(
    ("metres", "expected"),
    [(0, "matched"), (80, "matched"), (250, "waiting"), (2_000, "waiting")],
)
def test_the_farther_the_less_sure(metres, expected):
    assert outcome(row(metres=metres), INN)[0] == expected


def test_a_score_falls_with_distance_and_never_leaves_0_to_1():
    scores = [candidate(row(metres=m), INN).score for m in range(0, 1_000, 50)]

    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1.0
    assert all(0 <= score <= 1 for score in scores)


def test_another_kind_is_never_sure():
    hotel = row(kinds=frozenset(["stay"]))

    assert outcome(hotel, INN)[:2] == ("waiting", "not_sure")


def test_an_unknown_kind_is_no_other_kind():
    assert outcome(row(kinds=frozenset()), INN)[0] == "matched"


def test_two_offers_that_look_like_it_wait():
    twin = replace(INN, key=2, latitude=NORTH + 30 * METRE)

    assert outcome(row(), INN, twin)[:2] == ("waiting", "several")
    assert [one.key for one in best(row(), Offers([INN, twin])).candidates] == [1, 2]


def test_a_chain_is_sure_only_where_it_stands():
    chain = [
        replace(INN, key=n, names=("McBurger",), longitude=EAST + n) for n in range(3)
    ]

    assert outcome(row("McBurger", 100), *chain)[0] == "waiting"
    assert outcome(row("McBurger", 20), *chain)[0] == "matched"


def test_a_place_without_a_name_is_nobody_s():
    assert outcome(replace(row(), names=()), INN) == ("unmatched", "nameless", None)


def test_next_door_without_a_name_in_common_is_nothing():
    assert outcome(row("Boucherie Dupont"), INN)[0] == "unmatched"


@pytest.mark.parametrize("scheme", ["website", "siret"])
def test_a_shared_website_needs_the_name_and_the_place(scheme):
    offer = replace(INN, references=frozenset([(scheme, "x")]))
    shared = {"references": frozenset([(scheme, "x")])}
    near = replace(row("Auberge du Gave inventée", 200), **shared)
    far = replace(row("Auberge du Gave", 5_000), **shared)
    other = replace(row("Camping de la Plage"), **shared)
    hotel = replace(row(kinds=frozenset(["stay"])), **shared)

    assert outcome(near, offer)[:2] == ("matched", scheme)
    assert outcome(far, offer)[0] == "waiting"
    assert outcome(other, offer)[0] == "unmatched"
    assert outcome(hotel, offer)[0] == "waiting"


def test_without_a_point_the_commune_is_not_enough_to_be_sure():
    nowhere = replace(row(), latitude=None, longitude=None)
    by_name = replace(nowhere, insee="")
    elsewhere = replace(nowhere, insee="65440")

    assert outcome(nowhere, INN)[:2] == ("waiting", "not_sure")
    assert outcome(by_name, INN)[:2] == ("waiting", "not_sure")
    assert outcome(elsewhere, INN)[0] == "unmatched"


def test_only_what_is_near_or_of_the_commune_is_compared():
    far = replace(INN, insee="75056", commune="Paris", latitude=48.85)

    assert Offers([far]).around(row()) == set()


def test_the_threshold_is_the_one_that_the_documentation_names():
    assert (SURE, Outcome.MATCHED.value) == (0.92, "matched")
