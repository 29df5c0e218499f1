"""APIDAE: a list of positives. What is not in it is unknown, never no."""

from datetime import date

import pytest

from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.sources import SOURCES
from catalogue.accessibility.sources.apidae.labels import CRITERIA
from catalogue.accessibility.sources.row import Row
from catalogue.imports.known.folding import folded
from catalogue.imports.record import Observation
from tests.shared_data import real_file

from . import adapted, codes, facts, of_apidae

ALL = {
    "Place réservée PMR": {"parking_adapted_onsite": True},
    "Revêtement dur (goudron, ciment, plancher)": {"path_firm_surface": True},
    "Cheminement de plain-pied": {"path_steps": 0},
    "Ascenseur aux normes": {"inside_lift_accessible": True},
    "Douche avec assise + espace de circulation": {"shower_seat": True},
    "WC + barre d'appui + espace de circulation": {
        "room_wc_bar": True,
        "room_wc_space": True,
    },
    "Alarme visuelle avec flash lumineux": {"visual_alarm": True},
    "Boucle magnétique disponible à l’accueil": {"induction_loop": "fixed"},
    "Possibilité de communiquer en Langue des Signes Française": {
        "sign_language": ["fsl"]
    },
    "Personnel d’accueil sensibilisé à l’accueil des personnes en situation de "
    "handicap": {"staff_training": "trained"},
    "Accessible en fauteuil roulant en autonomie": {
        "claim_wheelchair_autonomous": True
    },
    "Accessible en fauteuil roulant avec aide": {"claim_reduced_mobility": True},
    "Non accessible en fauteuil roulant": {"claim_wheelchair_autonomous": False},
}


@pytest.mark.parametrize(("words", "said"), ALL.items(), ids=list(ALL))
def test_each_criterion_says_its_facts_and_no_other(words, said):
    assert facts(of_apidae(**adapted(words))) == said


def test_the_criteria_of_the_registry_are_all_known():
    named = {folded(words) for fact in FACTS.values() for words in fact.apidae}

    assert named <= CRITERIA.keys()


def test_an_empty_list_says_no_to_nothing():
    assert of_apidae(**adapted()).record.facts == ()
    assert of_apidae(prestations={}).record.facts == ()


def test_no_criterion_ever_says_no_but_the_one_in_so_many_words():
    noes = {
        words
        for words, criterion in CRITERIA.items()
        if any(value is False for value in criterion.facts.values())
    }

    assert noes == {folded("Non accessible en fauteuil roulant")}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Entrée accessible", "no_measure"),
        ("Cheminement sans obstacles à l'intérieur", "no_measure"),
        ("Accessible en poussette", "unknown_code"),
    ],
)
def test_words_that_measure_nothing_make_no_fact(words, code):
    converted = of_apidae(**adapted(words))

    assert (facts(converted), codes(converted)) == ({}, [code])


def test_a_shower_with_a_seat_is_said_of_a_lodging_only():
    words = "Douche avec assise + espace de circulation"
    converted = of_apidae(type="RESTAURATION", **adapted(words))

    assert (facts(converted), codes(converted)) == ({}, ["no_measure"])


def test_a_label_for_the_motor_family_is_a_claim():
    label = {"labelsTourismeHandicap": [{"libelleFr": "Handicap moteur"}]}

    assert of_apidae(**adapted(**label)).record.facts == (
        Observation(
            "claim_reduced_mobility",
            True,
            method="label",
            note="Tourisme & Handicap : Handicap moteur",
            observed_on=date(2025, 3, 4),
        ),
    )


def test_wheelchairs_at_a_time():
    number = {"nombrePersonnesEnFauteuilRoulantAccueilliesSimultanement": 4}

    assert facts(of_apidae(**adapted(**number))) == {"wheelchair_places": 4}


def test_an_object_tells_which_place_it_is():
    contacts = [{"type": {"id": 205}, "coordonnees": {"fr": "http://hotel.example/"}}]

    assert of_apidae(informations={"moyensCommunication": contacts}).record == Row(
        external_id="7",
        name="Hôtel inventé",
        insee="65286",
        commune="Lourdes",
        postal_code="65100",
        address="1 rue des Essais",
        latitude=43.0949,
        longitude=-0.0462,
        kinds=("stay",),
        references=(("apidae", "7"), ("website", "hotel.example")),
    )


@pytest.mark.parametrize(
    ("name", "objects"),
    [
        ("apidae-engine-rails/equ_groups.json", 1),
        ("apidae-engine-rails/json_export.zip", 5),
        ("geotrek-admin/tourism/tests/data/apidaeContent.json", 1),
        (
            "geotrek-admin/infrastructure/tests/data/apidae_infrastructure_parser/"
            "infrastructure_full.json",
            1,
        ),
    ],
)
def test_real_objects_are_read(name, objects):
    source = SOURCES["apidae"]
    with source.open(real_file(f"sit-samples/{name}")) as delivery:
        found = [source.convert(raw) for raw in delivery]

    assert len(found) == objects
    assert all(one.record for one in found)


def test_the_train_says_what_its_office_ticked():
    source = SOURCES["apidae"]
    path = real_file("sit-samples/apidae-engine-rails/equ_groups.json")
    with source.open(path) as delivery:
        (one,) = map(source.convert, delivery)

    assert facts(one) == {
        "claim_reduced_mobility": True,
        "staff_training": "trained",
        "wheelchair_places": 2,
    }
