"""How alike two names are: what a place is called counts, its trade hardly."""

import pytest

from catalogue.accessibility.matching.names import likeness, words

SURE, MAYBE = 0.9, 0.6


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hôtel Beauséjour", "HOTEL BEAUSEJOUR"),
        ("Le Cèdre", "Restaurant Le Cèdre"),
        ("SARL Le Cèdre", "Le Cèdre"),
        ("Bibam Bar", "Bibambar"),
        ("Jules&John", "Jules & John's"),
        ("Captain Bar", "Cap'tain Bar"),
        ("Les Prés du Haut", "Ferme des Près du Haut"),
        ("St-Martin", "Saint Martin"),
        ("Au péché gourmand", "Au pêché Gourmand"),
    ],
)
def test_the_same_place_written_otherwise(one, other):
    assert likeness(one, other) >= SURE
    assert likeness(one, other) == likeness(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hôtel de la Gare", "Hôtel de la Poste"),
        ("Restaurant", "Hôtel"),
        ("Office de tourisme", "Bar du tourisme"),
        ("La Sud", "La Nord"),
        ("", "Le Cèdre"),
        ("", ""),
        ("!!!", "???"),
    ],
)
def test_two_places_are_unlike(one, other):
    assert likeness(one, other) < MAYBE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pizza", "Pizza"),
        ("Restaurant du Parc", "Restaurant du Parc"),
        ("Demeures de Borda I", "Demeures de Borda II"),
        ("Gîte n°1", "Gîte n°4"),
        ("Tequila Bar", "Tequila Burger"),
        ("Café Jean", "Bar Jean"),
        ("Le Sporting Bar", "Le Sporting Grill"),
    ],
)
def test_a_name_that_does_not_tell_enough_is_not_sure(one, other):
    assert likeness(one, other) < SURE


def test_the_words_of_the_commune_say_little():
    one, other = "Hôtel de Bordeaux", "Office de tourisme de Bordeaux"

    assert likeness(one, other, "Bordeaux") < likeness(one, other)


def test_words_are_folded_singular_and_once():
    assert words("Les Hôtels de l'Hôtel Saint-Émilion") == (
        "hotel",
        "saint",
        "emilion",
    )
