"""The golden file lists expressions with the sentences that a visitor reads.

Written by ``python -m tests.catalogue.opening.golden`` and then read by a person.
"""

import pytest

from catalogue.opening import in_words, parse
from catalogue.opening.wording import WORDINGS

from .golden import PATH, entries, entry


@pytest.mark.parametrize(("expression", "text"), entries(PATH.read_text("utf-8")))
def test_in_words_reads_as_the_golden_file_says(expression, text):
    assert entry(expression) == text


def test_in_words_keeps_what_a_comment_says():
    hours = parse('Mo 10:00-12:00 "repas de avril à le Puy"')

    assert in_words(hours, "fr") == [
        "Le lundi de 10 h à 12 h (repas de avril à le Puy)"
    ]


def test_in_words_has_the_languages_of_the_interface():
    from config.languages import INTERFACE

    assert {language.code for language in INTERFACE} <= set(WORDINGS)


def test_in_words_refuses_a_language_it_does_not_have():
    with pytest.raises(KeyError):
        in_words(parse("24/7"), "tlh")


@pytest.mark.parametrize("words", WORDINGS.values(), ids=WORDINGS)
def test_wording_has_all_days_and_months(words):
    assert (len(set(words.days)), len(set(words.months))) == (7, 12)
