import pytest

from search.models import Synonym
from search.text import analyse
from search.words.synonyms import Synonyms

BIKE = Synonym(terms="vtt, vélo tout terrain")
WALL = Synonym(terms="bloc", others="escalade")


def found(text: str, *rows: Synonym, language: str = "fr") -> list:
    """(words covered, what they find as well) at the first word of `text`."""
    return list(Synonyms(rows).at(analyse(text, language), 0, language))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vtt", [1, [("velo", "terain")]]),
        ("VTTs à Lourdes", [1, [("velo", "terain")]]),
        ("vélos tout-terrain", [2, [("vtt",)]]),
        ("vélo", [0, []]),
        ("terrain vélo", [0, []]),
        ("", [0, []]),
    ],
)
def test_equal_terms_find_each_other(text, expected):
    assert found(text, BIKE) == expected


def test_one_way_does_not_lead_back():
    assert found("bloc", WALL) == [1, [("escalad",)]]
    assert found("escalade", WALL) == [0, []]


def test_the_longest_term_counts_and_lists_add_up():
    more = Synonym(terms="vélo, bicyclette")
    other = Synonym(terms="vtt, montainbike")

    assert found("vélo tout terrain", BIKE, more) == [2, [("vtt",)]]
    assert found("vélo", BIKE, more) == [1, [("bicyclet",)]]
    assert found("vtt", BIKE, other) == [1, [("velo", "terain"), ("montainbik",)]]


def test_another_language_has_its_own():
    assert found("vtt", BIKE, language="en") == [0, []]


def test_the_words_of_terms_are_known():
    assert Synonyms([BIKE, WALL]).vocabulary("fr") == {
        *("vtt", "velo", "terrain", "bloc", "escalade")
    }
