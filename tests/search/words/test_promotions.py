from datetime import date

import pytest

from search.models import PromotedOffer, Promotion, Synonym
from search.words.edited import current
from tests.factories import OfferFactory

pytestmark = pytest.mark.django_db
DAY = date(2026, 7, 1)


def promote(words: str, *offers, **more) -> Promotion:
    promotion = Promotion.objects.create(words=words, **more)
    for place, offer in enumerate(offers):
        PromotedOffer.objects.create(promotion=promotion, offer=offer, sort_order=place)
    return promotion


def uids(text: str, language: str = "fr", day: date = DAY) -> list[str]:
    return current().promotions.uids(text, language, day)


def test_the_words_are_recognised_however_they_are_typed():
    one, other = OfferFactory(), OfferFactory()
    promote("vélo électrique", one, other)

    expected = [str(one.uid), str(other.uid)]
    for typed in ("vélo électrique", "Velos electriques", "électrique vélo"):
        assert uids(typed) == expected
    for typed in ("vélo", "vélo électrique lourdes", "", "de la"):
        assert uids(typed) == []
    assert uids("vélo électrique", "en") == []


def test_a_synonym_of_the_words_is_promoted_too():
    offer = OfferFactory()
    promote("vtt", offer)
    Synonym.objects.create(terms="vtt, vélo tout terrain")

    assert uids("vélo tout terrain") == [str(offer.uid)]


def test_only_between_its_days():
    offer = OfferFactory()
    promote("ski", offer, first_day=date(2026, 12, 1), last_day=date(2027, 3, 31))

    assert uids("ski", day=date(2026, 11, 30)) == []
    assert uids("ski", day=date(2026, 12, 1)) == [str(offer.uid)]


def test_a_change_is_seen_by_the_next_search():
    offer = OfferFactory()
    promotion = promote("vtt", offer)
    assert uids("vtt") == [str(offer.uid)]
    promotion.offers.all().delete()
    assert uids("vtt") == []
