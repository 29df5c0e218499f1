import json

from home.demo.delivery import OFFERS
from home.demo.words import WORDS, load_words
from search.models import Promotion, Synonym
from search.words.edited import current
from tests.factories import OfferFactory


def test_words_are_added_once_and_an_office_keeps_its_own(db):
    OfferFactory(title_fr=WORDS["promotions"][0]["offers"][1])

    assert load_words() == len(WORDS["synonyms"]) + 1
    assert load_words() == 0
    assert current().synonyms.of(("vtt",), "fr") == [("velo", "terain")]
    Synonym.objects.exclude(pk=Synonym.objects.first().pk).delete()
    assert load_words() == 0
    assert Promotion.objects.count() == 1


def test_what_is_promoted_is_in_the_demonstration():
    titles = {
        record["title"]["fr"]
        for path in OFFERS.glob("*.json")
        for record in json.loads(path.read_text())
    }

    for promotion in WORDS["promotions"]:
        assert set(promotion["offers"]) <= titles
