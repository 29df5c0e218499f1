import pytest
from django.utils.translation import override
from msgspec.structs import replace

from experiences.page.naming import kind_words, length_words
from tests.experiences.documents import OUTING, SUSPENDED, WEEKEND


@pytest.mark.parametrize(
    ("experience", "kind", "length"),
    [
        (WEEKEND, "Séjour", "2 jours, 1 nuit"),
        (SUSPENDED, "Journée", "1 jour"),
        (OUTING, "Excursion", "1 jour"),
        (replace(OUTING, length_days=3), "Séjour", "3 jours"),
    ],
)
def test_the_french_word_follows_from_nights_and_length(experience, kind, length):
    with override("fr"):
        assert (kind_words(experience), length_words(experience)) == (kind, length)
