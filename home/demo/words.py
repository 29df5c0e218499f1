"""Synonyms and promoted results of the demonstration."""

import json
from pathlib import Path

from django.db import transaction

from catalogue.models import Offer
from search.models import PromotedOffer, Promotion, Synonym

WORDS = json.loads((Path(__file__).parent / "words.json").read_text())


@transaction.atomic
def load_words() -> int:
    """Add them where an office has none of its own; returns how many."""
    return _synonyms() + _promotions()


def _synonyms() -> int:
    if Synonym.objects.exists():
        return 0
    rows = [Synonym(**row) for row in WORDS["synonyms"]]
    for row in rows:
        row.full_clean()
        row.save()
    return len(rows)


def _promotions() -> int:
    """Offers are named by their French titles; what is not there is not promoted."""
    if Promotion.objects.exists():
        return 0
    added = 0
    for row in WORDS["promotions"]:
        titles = row["offers"]
        offers = {
            one.title_fr: one for one in Offer.objects.filter(title_fr__in=titles)
        }
        known = [offers[title] for title in titles if title in offers]
        if known:
            promotion = Promotion(words=row["words"], language=row["language"])
            promotion.offers = [
                PromotedOffer(offer=one, sort_order=place)
                for place, one in enumerate(known)
            ]
            promotion.full_clean()
            promotion.save()
            added += 1
    return added
