"""Synonyms, in both engines."""

import pytest

from search.asking.query import SearchQuery
from search.indexing import drain
from search.models import Synonym
from tests.search.things import offer, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def find(any_engine):
    """find("vtt"): the titles of what the engine finds, and the correction."""
    documents = [
        offer(title="Balade en VTT"),
        offer(title="Location de vélos tout terrain"),
        offer(title="Camping", summary={"fr": "Terrain ombragé, location de vélos."}),
        offer(title="Piscine"),
    ]
    publish(*documents)
    titles = {one.id: one.title["fr"] for one in documents}
    drain(any_engine)

    def found(text: str, language: str = "fr"):
        result = any_engine.search(SearchQuery(language, text))
        return {titles[hit.uid] for hit in result.hits}, result.corrected

    return found


def test_a_synonym_of_several_words_stands_in_one_piece(find):
    Synonym.objects.create(terms="vtt, vélo tout terrain")

    both = {"Balade en VTT", "Location de vélos tout terrain"}
    assert find("vtt") == (both, None)
    assert find("vélo tout terrain") == (both | {"Camping"}, None)
    assert find("vtt", "en") == (both, None)


def test_without_synonyms_each_word_stands_for_itself(find):
    assert find("vtt") == ({"Balade en VTT"}, None)


def test_a_synonym_is_used_by_the_next_search_and_no_longer(find):
    group = Synonym.objects.create(terms="natation", others="piscine")
    assert find("natation") == ({"Piscine"}, None)
    assert find("piscine") == ({"Piscine"}, None)
    group.enabled = False
    group.save()
    assert find("natation")[0] == set()


def test_other_words_must_be_found_beside_a_synonym(find):
    Synonym.objects.create(terms="vtt, vélo tout terrain")

    assert find("location vtt") == ({"Location de vélos tout terrain"}, None)


def test_a_slip_in_a_synonym_is_corrected(find):
    Synonym.objects.create(terms="natation", others="piscine")

    assert find("nattation") == ({"Piscine"}, "natation")


def test_a_synonym_that_nobody_wrote_is_not_corrected(find):
    Synonym.objects.create(terms="piscina, bassin")

    assert find("piscina") == (set(), None)
