from datetime import date

import pytest
from django.utils.translation import override

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.sentences import (
    answer_sentence,
    criteria_sentence,
    reason_sentences,
    verdict_sentence,
)
from catalogue.accessibility.verdict import judge
from tests.catalogue.accessibility.places import GOOD, award, place, seen

REMOVABLE = {
    "entrance_steps": 2,
    "entrance_ramp": "removable",
    "entrance_ramp_slope_pct": 4,
}


def claim(value: bool, fact: str = "claim_reduced_mobility"):
    return seen(fact, value, method="declared", source="M. Sol")


@pytest.fixture(autouse=True)
def french():
    with override("fr"):
        yield


def test_the_first_sentence_says_the_condition():
    verdict = judge(NEEDS["wheelchair"], place(GOOD | REMOVABLE))

    assert answer_sentence(verdict) == (
        "Convient à un fauteuil roulant, avec une rampe amovible que le personnel "
        "doit installer."
    )


def test_without_a_condition_the_answer_is_short():
    verdict = judge(NEEDS["wheelchair"], place(GOOD))

    assert verdict_sentence(verdict) == "Convient à un fauteuil roulant."


def test_what_is_missing_is_counted_and_named():
    facts = dict(GOOD)
    del facts["path_steps"], facts["inside_min_width_cm"]
    verdict = judge(NEEDS["wheelchair"], place(facts))

    assert verdict_sentence(verdict) == (
        "Peut convenir : 2 points à vérifier. À vérifier : marches sur le cheminement "
        "extérieur et largeur minimale de passage à l’intérieur."
    )


def test_what_fails_is_named():
    verdict = judge(NEEDS["wheelchair"], place(GOOD | {"entrance_door_width_cm": 70}))

    assert verdict_sentence(verdict) == (
        "Ne convient pas : largeur de la porte d’entrée."
    )


@pytest.mark.parametrize(
    ("claims", "ending"),
    [
        ((claim(True),), "Déclaré accessible, non vérifié."),
        ((claim(False),), "Déclaré non accessible, non vérifié."),
        (
            (claim(True), claim(False, "claim_wheelchair_autonomous")),
            "Déclaré accessible par les uns et non accessible par les autres : "
            "non vérifié.",
        ),
    ],
)
def test_a_claim_is_told_as_it_was_made_and_settles_nothing(claims, ending):
    declared = place({}, *claims)
    verdict = judge(NEEDS["wheelchair"], declared)

    said = verdict_sentence(verdict, declared.findings)

    assert said.startswith("Peut convenir : ")
    assert said.endswith(ending)


def test_a_label_that_vouches_is_named_with_its_last_day():
    vouched = place({}, labels=[award("visual", date(2025, 1, 1), date(2029, 12, 31))])
    verdict = judge(NEEDS["low_vision"], vouched)

    assert {one for r in verdict.reasons for one in reason_sentences(r, vouched)} == {
        "Garanti par le label Tourisme & Handicap, famille « visuel », jusqu’au "
        "31 décembre 2029."
    }


def test_reasons_are_the_facts_and_the_length_of_a_visit():
    known = place(GOOD)
    verdict = judge(NEEDS["wheelchair"], known)
    said = [reason_sentences(reason, known) for reason in verdict.reasons]

    assert [one.replace("\N{NO-BREAK SPACE}", " ") for one in said[-1]] == [
        "Une visite dure 1 h."
    ]
    assert all(said)


def criteria(facts: dict, *needs: str) -> str:
    found = place(facts)
    verdicts = [judge(NEEDS[code], found) for code in needs]
    return criteria_sentence(verdicts, found.findings)


def test_a_search_speaks_of_all_needs_at_once():
    level = {"baby_changing_table": True}

    assert criteria(GOOD | level, "wheelchair", "pushchair") == (
        "Répond à vos critères (vérifié le 12 mai 2026)"
    )
    assert criteria(GOOD | level, "wheelchair", "blind").startswith("À vérifier : ")
    assert criteria(
        GOOD | {"entrance_door_width_cm": 70}, "wheelchair", "pushchair", "blind"
    ) == ("Ne répond pas à : largeur de la porte d’entrée")


def test_criteria_met_without_a_day_claim_no_day():
    undated = place({}, seen("induction_loop", "fixed", observed_on=None))
    verdict = judge(NEEDS["hard_of_hearing"], undated)

    assert criteria_sentence([verdict], undated.findings) == "Répond à vos critères"
