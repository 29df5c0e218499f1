from datetime import date

import pytest
from django.utils.translation import override

from catalogue.accessibility.effective import effective
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.sentences import (
    evidence_sentence,
    fact_label,
    fact_sentence,
    question,
)
from tests.catalogue.accessibility.places import DAY, NONE, seen

NBSP = "\N{NO-BREAK SPACE}"


def said(*rows, language="en") -> str:
    (finding,) = effective(rows, DAY).values()
    with override(language):
        return fact_sentence(finding).replace(NBSP, " ")


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (seen("sound_beacon", True), "A sound beacon helps to find the entrance."),
        (seen("sound_beacon", False), "There is no sound beacon at the entrance."),
        (seen("entrance_steps", 1), "Steps at the entrance: 1."),
        (seen("entrance_steps", 0), "Steps at the entrance: 0."),
        (
            seen("entrance_ramp_slope_pct", 4.5),
            "The slope of the ramp at the entrance is 4.5%.",
        ),
        (seen("entrance_ramp", "none"), "At the entrance: no ramp."),
        (
            seen("call_device", ["button", "video"]),
            "To call from outside: call button and intercom with a screen.",
        ),
        (seen("call_device", []), "There is no call device at the entrance."),
        (seen("glass_door_marked", NONE), "There is no glass door."),
        (seen("sound_beacon", NONE), "Sound beacon: there is none."),
        (seen("sound_beacon", None), "Sound beacon: not known."),
        (
            seen("sound_beacon", True, expires_on=date(2026, 11, 1)),
            "A sound beacon helps to find the entrance. To be confirmed: this "
            "information expired on 1 November 2026.",
        ),
        (
            seen("claim_reduced_mobility", True, source="DATAtourisme"),
            "“Accessible with reduced mobility”: declared by DATAtourisme, "
            "not verified.",
        ),
        (
            seen("claim_reduced_mobility", False, source="M. Sol"),
            "“Accessible with reduced mobility”: declared as not so by M. Sol, "
            "not verified.",
        ),
    ],
)
def test_a_fact_in_words(row, sentence):
    assert said(row) == sentence


def test_a_number_in_french_has_its_comma_and_its_space():
    slope = seen("entrance_ramp_slope_pct", 4.5)

    assert said(slope, language="fr") == "La pente de la rampe d’entrée est de 4,5 %."


def test_one_and_yes_are_not_mistaken_for_each_other():
    """1 == True: what is remembered of one must not answer for the other."""
    assert said(seen("entrance_steps", 1)) == "Steps at the entrance: 1."
    assert said(seen("rooms_accessible_count", 1)).endswith(": 1.")


def test_contested_facts_are_not_told_as_one_of_their_sides():
    sides = (seen("entrance_steps", 0), seen("entrance_steps", 2))

    assert said(*sides) == (
        "Steps at the entrance: two answers, and it is not settled which one is right."
    )


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (
            seen("entrance_steps", 0, source="l’office de tourisme"),
            "Mesuré sur place par l’office de tourisme le 12 mai 2026.",
        ),
        (
            seen("entrance_steps", 0, source="M. Sol", method="declared"),
            "Déclaré par M. Sol le 12 mai 2026.",
        ),
        (
            seen("entrance_steps", 0, method="declared", observed_on=None),
            "Déclaré par l’office de tourisme, date non précisée.",
        ),
        (
            seen("entrance_steps", 0, source="acceslibre", method="imported"),
            "Repris de la source acceslibre, qui l’indique au 12 mai 2026.",
        ),
        (
            seen("entrance_steps", 0, source="Handiplage", method="label"),
            "Repris du label Handiplage, contrôlé le 12 mai 2026.",
        ),
        (
            seen("entrance_steps", 0, source="M. Sol", inherited=True),
            "Constaté dans le bâtiment : mesuré sur place par M. Sol le 12 mai 2026.",
        ),
    ],
)
def test_evidence_says_who_when_and_how(row, sentence):
    with override("fr"):
        assert evidence_sentence(row).replace(NBSP, " ") == sentence


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_fact_that_can_be_missing_has_a_question(language):
    with override(language):
        asked = {
            code: question(code) for code, fact in FACTS.items() if not fact.is_claim
        }
        length = question("duration_minutes"), fact_label("duration_minutes")

    assert [code for code, text in asked.items() if not text.endswith("?")] == []
    assert length[0].endswith("?")
    assert length[1] in ("Durée de la visite", "Duration of the visit")
