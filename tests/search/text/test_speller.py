import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.text.speller import Speller, one_slip, slips

KNOWN = {
    "abbaye": 3,
    "bibliotheque": 1,
    "chateau": 9,
    "gateau": 2,
    "lac": 40,
    "randonnee": 12,
    "restaurant": 30,
    "sanctuaire": 5,
}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("abaye", "abbaye"),
        ("abbayee", "abbaye"),
        ("abbaie", "abbaye"),
        ("baabye", None),
        ("chatau", "chateau"),
        ("chaetau", "chateau"),
        ("randonee", "randonnee"),
        ("randone", "randonnee"),
        ("restorant", "restaurant"),
        ("resturent", "restaurant"),
        ("biblioteque", "bibliotheque"),
        ("sanctuair", "sanctuaire"),
        ("lax", None),
        ("xyzzyx", None),
        ("2026", None),
        ("", None),
    ],
)
def test_correct_gives_the_nearest_known_word(typed, meant):
    assert Speller(KNOWN).correct(typed) == meant


def test_correct_prefers_the_commoner_of_equals():
    assert Speller({"pont": 1, "port": 5}).correct("pont") == "port"
    assert Speller({"mont": 2, "port": 2}).correct("pont") == "mont"


WORD = st.text("abc", min_size=1, max_size=6)


@given(WORD, WORD)
def test_one_slip_is_a_distance_of_one(one, other):
    assert (other in one_slip(one)) == (slips(one, other, 2) == 1)
