from datetime import date

import pytest

from experiences.pricing.doubts import SENTENCES, Doubt, sentence

CASTLE = {"fr": "Château fort"}


@pytest.mark.parametrize("code", sorted(SENTENCES))
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_doubt_has_a_sentence_without_gaps(code, language):
    said = sentence(Doubt(code, "castle", CASTLE, "Menu", date(2026, 12, 31)), language)

    assert said.endswith(".")
    assert "%" not in said


def test_a_doubt_names_its_step():
    said = sentence(Doubt("no_price", "castle", CASTLE), "en")

    assert said == "The price of “Château fort” is not known."


def test_a_doubt_about_old_prices_names_their_last_day():
    doubt = Doubt("not_confirmed", "castle", CASTLE, until=date(2026, 12, 31))

    assert sentence(doubt, "en") == (
        "The prices of “Château fort” are confirmed until 31 December 2026 only."
    )
