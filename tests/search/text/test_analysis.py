import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.languages import CODES
from search.text import analyse, collation_key, fold, words


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("abbaye", "l'abbaye"),
        ("abbaye", "L’Abbaye"),
        ("etape", "d'étape"),
        ("eglise", "ÉGLISE"),
        ("oeuvre", "œuvre"),
        ("gr 10", "GR10"),
        ("v81", "V 81"),
        ("saint savin", "Saint-Savin"),
        ("ile", "qu'île"),
        ("aout", "Août"),
        ("pres", "prés"),
        ("ﬁn", "fin"),
        ("nuitee", "nuite\u0301e"),
        ("100 m2", "100 m²"),
    ],
)
def test_french_is_found_however_it_is_typed(typed, written):
    assert analyse(typed, "fr") == analyse(written, "fr")


@pytest.mark.parametrize(
    ("typed", "written", "language"),
    [
        ("farmers", "the farmer's", "en"),
        ("walks", "walking", "en"),
        ("habitaciones", "habitación", "es"),
        ("habitacion", "habitación", "es"),
        ("arte", "dell'arte", "it"),
        ("amico", "un’amico", "it"),
        ("acqua", "d'acqua", "it"),
        ("citta", "città", "it"),
        ("chiese", "chiesa", "it"),
        ("hauser", "Häuser", "de"),
        ("strasse", "Straße", "de"),
        ("wandelingen", "wandeling", "nl"),
    ],
)
def test_other_languages_have_their_own_stems(typed, written, language):
    assert analyse(typed, language) == analyse(written, language)


@pytest.mark.parametrize("word", ["été", "car", "sans", "pass", "hors"])
def test_words_that_mean_something_are_no_stop_words(word):
    assert analyse(word, "fr") != []


def test_stop_words_are_left_out():
    assert analyse("Que voir dans les Pyrénées avec des enfants", "fr") == [
        "voir",
        "pyren",
        "enfant",
    ]


def test_words_say_where_they_stand():
    text = "Près de l'abbaye, le GR10"
    found = list(words(text, "fr"))

    assert [text[word.start : word.end] for word in found] == [
        "Près",
        "abbaye",
        "GR",
        "10",
    ]


@given(st.text(), st.sampled_from(CODES))
def test_any_text_is_analysed(text, language):
    for word in words(text, language):
        assert text[word.start : word.end] == word.written
        assert word.stem


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_collation_ignores_accents_case_and_signs():
    titles = ["Zoo", "éléphant", "L’Étape", "Lac", "l'etage", "Abbaye"]

    assert sorted(titles, key=collation_key) == [
        "Abbaye",
        "éléphant",
        "l'etage",
        "L’Étape",
        "Lac",
        "Zoo",
    ]


def test_threads_do_not_disturb_each_others_stemmers():
    words_of = {"en": "running walkers nations", "es": "habitaciones acciones"}
    alone = {code: analyse(text, code) for code, text in words_of.items()}
    wrong = []

    def work(code: str, number: int) -> None:
        for turn in range(200):
            fresh = f"{words_of[code]} x{'abcdefghij'[turn % 10] * 2}{number}ings"
            if analyse(fresh, code)[: len(alone[code])] != alone[code]:
                wrong.append(fresh)

    threads = [
        threading.Thread(target=work, args=(code, number))
        for number in range(4)
        for code in words_of
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert wrong == []
