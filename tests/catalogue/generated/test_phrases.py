from random import Random

import pytest

from catalogue.generated.phrases import SLOT, fill, phrases, say
from catalogue.generated.record import KINDS
from catalogue.kinds import KINDS as ALL_KINDS

GIVEN = {
    "at": {"fr": "à Le Puy", "en": "in Le Puy", "es": "en Le Puy", "it": "a Le Puy"}
}


def test_every_kind_has_its_phrases():
    assert set(KINDS) == set(ALL_KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_phrase_says_the_same_in_each_of_its_languages(kind):
    for section in phrases(kind).values():
        for phrase in section:
            slots = {code: sorted(SLOT.findall(text)) for code, text in phrase.items()}
            ours = set(slots["fr"])
            assert all(set(found) <= ours for found in slots.values()), phrase


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("section", ["title", "summary", "sentence"])
def test_every_slot_of_a_sentence_is_filled(kind, section):
    dice = Random(1)
    for phrase in phrases(kind)[section]:
        said = fill(dice, phrases(kind), phrase, GIVEN)

        assert said.keys() == phrase.keys()
        for text in said.values():
            assert "{" not in text
            assert not text[0].islower()


def test_articles_contract_as_the_language_wants():
    among = {
        "sentence": [{"fr": "{at}, près de {view}.", "es": "{at}, cerca de {view}."}],
        "view": [{"fr": "les crêtes", "es": "el valle"}],
    }

    said = say(Random(1), among, "sentence", GIVEN)

    assert said == {
        "fr": "Au Puy, près des crêtes.",
        "es": "En Le Puy, cerca del valle.",
    }


def test_a_number_is_the_same_in_all_languages():
    among = {"sentence": [{"fr": "{2-900} places.", "en": "{2-900} seats."}]}

    said = say(Random(1), among, "sentence", {})

    assert said["fr"].split()[0] == said["en"].split()[0]
