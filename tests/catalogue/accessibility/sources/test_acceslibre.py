"""acceslibre, column by column; and the traps of its own filters and importer."""

import json
from datetime import date

import pytest

from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.sources import SOURCES
from catalogue.accessibility.sources.acceslibre.activities import kinds_of
from catalogue.accessibility.sources.acceslibre.columns import (
    COLUMNS,
    IDENTITY,
    WITHOUT_FACT,
)
from catalogue.accessibility.sources.acceslibre.conversions import CONVERSIONS, WORDS
from catalogue.accessibility.sources.row import Row
from catalogue.imports.record import Observation
from tests.shared_data import real_file

from . import codes, facts, of_acceslibre

FULL = {
    "transport_station_presence": "True",
    "stationnement_presence": "True",
    "stationnement_pmr": "False",
    "stationnement_ext_pmr": "True",
    "cheminement_ext_presence": "True",
    "cheminement_ext_terrain_stable": "True",
    "cheminement_ext_plain_pied": "False",
    "cheminement_ext_nombre_marches": "3",
    "cheminement_ext_reperage_marches": "True",
    "cheminement_ext_main_courante": "True",
    "cheminement_ext_rampe": "fixe",
    "cheminement_ext_ascenseur": "False",
    "cheminement_ext_pente_presence": "False",
    "cheminement_ext_devers": "aucun",
    "cheminement_ext_bande_guidage": "False",
    "entree_reperage": "True",
    "entree_vitree": "False",
    "entree_marches": "1",
    "entree_marches_reperage": "False",
    "entree_marches_main_courante": "True",
    "entree_marches_rampe": "amovible",
    "entree_ascenseur": "True",
    "entree_ascenseur_pmr": "True",
    "entree_dispositif_appel": "True",
    "entree_dispositif_appel_type": '["bouton", "visiophone"]',
    "entree_balise_sonore": "False",
    "entree_aide_humaine": "True",
    "entree_largeur_mini": "90",
    "entree_pmr": "False",
    "entree_porte_presence": "True",
    "entree_porte_manoeuvre": "tambour",
    "entree_porte_type": "manuelle",
    "accueil_visibilite": "True",
    "accueil_cheminement_plain_pied": "True",
    "accueil_cheminement_rampe": "aucune",
    "accueil_ascenseur_etage": "True",
    "accueil_ascenseur_etage_pmr": "False",
    "accueil_signaletique_interieure": "True",
    "accueil_personnels": "formés",
    "accueil_audiodescription_presence": "True",
    "accueil_audiodescription": '["avec_app"]',
    "accueil_equipements_malentendants_presence": "True",
    "accueil_equipements_malentendants": '["bmp", "lsf", "sts"]',
    "accueil_chambre_nombre_accessibles": "2",
    "accueil_chambre_douche_plain_pied": "True",
    "accueil_chambre_douche_siege": "False",
    "accueil_chambre_douche_barre_appui": "True",
    "accueil_chambre_sanitaires_barre_appui": "True",
    "accueil_chambre_sanitaires_espace_usage": "False",
    "accueil_chambre_equipement_alerte": "True",
    "sanitaires_presence": "True",
    "sanitaires_adaptes": "True",
    "updated_at": "2025-06-01",
    "siret": "12345678901234",
    "site_internet": "https://www.musee.example/",
    "numero": "3",
    "voie": "rue des Essais",
}
SAID = {
    "transit_stop_within_200m": True,
    "parking_onsite": True,
    "parking_adapted_onsite": False,
    "parking_adapted_within_200m": True,
    "path_exists": True,
    "path_firm_surface": True,
    "path_steps": 3,
    "path_ramp": "fixed",
    "path_lift_accessible": False,
    "path_slope_pct": 0,
    "path_cross_slope_pct": 0,
    "path_tactile_guidance": False,
    "entrance_easy_to_spot": True,
    "entrance_steps": 1,
    "entrance_ramp": "removable",
    "entrance_lift_accessible": True,
    "entrance_door_width_cm": 90,
    "entrance_door_kind": "revolving",
    "entrance_door_automatic": False,
    "glass_door_marked": "not_applicable",
    "call_device": ["button", "video"],
    "sound_beacon": False,
    "human_help_at_entrance": True,
    "alternative_accessible_entrance": False,
    "reception_visible_from_entrance": True,
    "inside_steps_to_service": 0,
    "inside_ramp": "none",
    "inside_lift_accessible": False,
    "visual_alarm": True,
    "steps_handrail": True,
    "steps_contrasted": False,
    "toilet_present": True,
    "toilet_adapted": True,
    "rooms_accessible_count": 2,
    "roll_in_shower": True,
    "shower_seat": False,
    "shower_bar": True,
    "room_wc_bar": True,
    "room_wc_space": False,
    "audio_description": True,
    "captions_or_live_text": True,
    "pictogram_signage": True,
    "induction_loop": "portable",
    "staff_training": "trained",
    "sign_language": ["fsl"],
}
SCHEMAS = ("base", "hebergement", "grands_etablissements")


def schema_columns() -> set[str]:
    return {
        field["name"]
        for name in SCHEMAS
        for field in json.loads(
            real_file(f"acceslibre/schema/{name}/schema.json").read_text("utf-8")
        )["fields"]
    }


def test_a_full_row_says_all_its_facts_and_nothing_else():
    converted = of_acceslibre(**FULL)

    assert converted.problems == ()
    assert facts(converted) == SAID


def test_a_row_tells_which_place_it_is():
    row = of_acceslibre(**FULL).record

    assert row == Row(
        external_id="b1f0",
        name="Musée inventé",
        insee="65286",
        commune="Lourdes",
        postal_code="65100",
        address="3 rue des Essais",
        latitude=43.0949,
        longitude=-0.0462,
        kinds=("visit", "venue"),
        references=(("siret", "12345678901234"), ("website", "musee.example")),
        facts=row.facts,
    )


def test_every_column_of_the_official_schemas_is_read_or_named_as_left_out():
    columns = schema_columns()

    assert columns - COLUMNS.keys() - WITHOUT_FACT - IDENTITY == set()
    assert not (WITHOUT_FACT & COLUMNS.keys())
    assert columns >= WITHOUT_FACT | IDENTITY


def test_every_name_in_the_registry_of_facts_is_converted():
    """Widths that are told in words stay without a fact: see `WORDS`."""
    converted = {(one.fact, name) for one in CONVERSIONS for name in one.columns}
    named = {(f.code, name) for f in FACTS.values() for name in f.acceslibre}

    assert {name for _fact, name in named - converted} <= WORDS.keys()
    assert {name for one in CONVERSIONS for name in one.columns} <= COLUMNS.keys()


def test_every_column_that_is_read_is_used():
    used = {name for one in CONVERSIONS for name in one.columns} | WORDS.keys()
    labels = {"labels", "labels_familles_handicap"}

    assert COLUMNS.keys() - used - labels == {"stationnement_ext_presence"}


# the traps


def test_an_empty_row_says_nothing():
    assert of_acceslibre().record.facts == ()


def test_a_narrowing_is_not_a_width():
    converted = of_acceslibre(
        cheminement_ext_retrecissement="True", accueil_retrecissement="False"
    )

    assert (facts(converted), codes(converted)) == ({}, ["no_measure"] * 2)


@pytest.mark.parametrize("word", ["légère", "importante"])
def test_a_slope_in_words_is_no_number(word):
    converted = of_acceslibre(
        cheminement_ext_pente_presence="True",
        cheminement_ext_pente_degre_difficulte=word,
        cheminement_ext_pente_longueur="longue",
        cheminement_ext_devers="léger",
    )

    assert (facts(converted), codes(converted)) == ({}, ["no_measure"] * 3)


def test_not_level_says_that_there_are_steps_but_not_how_many():
    assert facts(of_acceslibre(entree_plain_pied="False")) == {}
    assert facts(of_acceslibre(entree_plain_pied="True")) == {"entrance_steps": 0}


def test_a_fixed_ramp_alone_is_a_fixed_ramp():
    assert facts(of_acceslibre(entree_marches_rampe="fixe")) == {
        "entrance_ramp": "fixed"
    }


def test_the_width_that_its_importer_writes_for_a_claim_is_imported_not_measured():
    (width,) = of_acceslibre(entree_largeur_mini="80").record.facts

    assert width == Observation("entrance_door_width_cm", 80, method="imported")


@pytest.mark.parametrize(
    ("who", "method"),
    [
        ("gestionnaire", "declared"),
        ("public", "imported"),
        ("admin", "imported"),
        ("system", "imported"),
        ("", "imported"),
    ],
)
def test_only_the_manager_declares(who, method):
    (one,) = of_acceslibre(sanitaires_presence="True", user_type=who).record.facts

    assert one.method == method


@pytest.mark.parametrize(
    ("dates", "day"),
    [
        ({"checked_up_to_date_at": "2025-05-02", "updated_at": "2025-06-01"}, 2),
        ({"updated_at": "2025-05-03T10:00:00Z", "created_at": "2020-01-01"}, 3),
        ({"created_at": "2025-05-04"}, 4),
    ],
)
def test_the_day_is_that_of_the_last_check(dates, day):
    (one,) = of_acceslibre(sanitaires_presence="True", **dates).record.facts

    assert one.observed_on == date(2025, 5, day)


def test_a_day_to_come_is_no_check():
    converted = of_acceslibre(sanitaires_presence="True", updated_at="2199-01-01")

    assert (converted.record.facts[0].observed_on, codes(converted)) == (None, ["date"])


@pytest.mark.parametrize(
    "cells",
    [
        {"entree_plain_pied": "True", "entree_marches": "2"},
        {"entree_plain_pied": "False", "entree_marches": "0"},
        {"entree_ascenseur": "False", "entree_ascenseur_pmr": "True"},
        {"entree_vitree": "False", "entree_vitree_vitrophanie": "True"},
        {"entree_porte_presence": "False", "entree_porte_manoeuvre": "battante"},
        {
            "entree_dispositif_appel": "False",
            "entree_dispositif_appel_type": "bouton",
        },
        {
            "accueil_audiodescription_presence": "False",
            "accueil_audiodescription": "avec_app",
        },
        {
            "accueil_equipements_malentendants_presence": "False",
            "accueil_equipements_malentendants": "bim",
        },
    ],
)
def test_columns_that_contradict_each_other_say_nothing_of_it(cells):
    converted = of_acceslibre(**cells)

    assert (facts(converted), set(codes(converted))) == ({}, {"contradiction"})


def test_a_list_of_equipment_says_nothing_of_what_it_does_not_name():
    named = facts(of_acceslibre(accueil_equipements_malentendants="lpc,autres"))

    assert named == {}


def test_no_equipment_at_all_is_no_loop_and_nothing_about_signs():
    said = facts(of_acceslibre(accueil_equipements_malentendants_presence="False"))

    assert said == {"induction_loop": "none"}


def test_a_device_of_an_unknown_kind_is_unknown():
    assert facts(of_acceslibre(entree_dispositif_appel="True")) == {}
    assert facts(of_acceslibre(entree_dispositif_appel="False")) == {"call_device": []}


def test_a_label_without_dates_is_a_claim():
    converted = of_acceslibre(
        labels='["th"]', labels_familles_handicap='["auditif", "moteur"]'
    )

    assert converted.record.facts == (
        Observation(
            "claim_reduced_mobility",
            True,
            method="label",
            note="Tourisme & Handicap : auditif, moteur",
        ),
    )
    assert FACTS["claim_reduced_mobility"].is_claim


@pytest.mark.parametrize(
    "cells",
    [
        {"labels": "th", "labels_familles_handicap": "auditif"},
        {"labels": "dpt", "labels_familles_handicap": "moteur"},
        {"labels": "th"},
    ],
)
def test_another_label_or_family_claims_nothing_of_mobility(cells):
    assert facts(of_acceslibre(**cells)) == {}


def test_handrails_are_said_of_all_flights_or_of_none():
    one = {"entree_marches": "2", "entree_marches_main_courante": "True"}
    level = {
        "cheminement_ext_presence": "False",
        "accueil_cheminement_plain_pied": "True",
    }

    assert "steps_handrail" not in facts(of_acceslibre(**one))
    assert facts(of_acceslibre(**one, **level))["steps_handrail"] is True


def test_a_path_that_is_not_there_is_no():
    assert facts(of_acceslibre(cheminement_ext_presence="False")) == {
        "path_exists": False
    }


@pytest.mark.parametrize(
    ("activity", "kinds"),
    [
        ("Hôtel", ("stay",)),
        ("Hôtel restaurant", ("stay", "eat")),
        ("Restaurant", ("eat",)),
        ("Restauration rapide", ("eat",)),
        ("Camping caravaning", ("stay",)),
        ("Coiffure", ("service",)),
        ("Autre", ()),
        ("", ()),
    ],
)
def test_activities_are_kinds_of_offer(activity, kinds):
    assert kinds_of(activity) == kinds


def test_the_official_examples_are_read_without_a_refusal():
    source = SOURCES["acceslibre"]
    found = []
    for name in SCHEMAS:
        path = real_file(f"acceslibre/schema/{name}/exemple.csv")
        with source.open(path) as delivery:
            found += [source.convert(raw) for raw in delivery]

    assert len(found) == 18
    assert all(one.record for one in found)
    assert {code for one in found for code in codes(one)} == {"no_measure"}
