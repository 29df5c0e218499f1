"""A made-up catalogue: French words by Zipf's law, facets as uneven as real ones."""

import random
from collections.abc import Iterator
from datetime import date
from itertools import accumulate, islice
from uuid import UUID

SEED = 20_270_115
KNOWN = """
    abbaye accueil artisan atelier auberge balade basilique belvédère bergerie bistrot
    boutique cascade chalet chambre chapelle château chemin cirque col concert cuisine
    descente domaine écluse église étape exposition famille ferme festival fontaine
    forêt fromage gave gîte gorge grotte guide hameau hôtel hébergement initiation
    jardin lac location maison marché montagne moulin musée observatoire panorama parc
    patrimoine piscine pont promenade randonnée refuge restaurant rivière sanctuaire
    sentier ski source spectacle station table terrasse thermes train vallée vélo
    verger village visite voie
"""
SYLLABLES = "ar bi ca do el fa gou ha is jo la mon né or pla qui ré sau tin ul val"
COMMUNES, THEMES = 150, 25
LABELS = ("accueil-velo", "tourisme-handicap", "gites-de-france", "clef-verte")
LANGUAGES = ("fr", "en", "es", "de", "it", "nl", "oc")
NUMBERS = {"cm": (60, 160), "%": (0, 12), "m": (0, 300), "": (0, 4)}  # by unit
HOURS = (
    "",
    "",
    "24/7",
    "Mo-Fr 09:00-12:00,14:00-18:00",
    "Apr-Oct: Tu-Su 10:00-18:00; Nov-Mar: Sa-Su 14:00-17:00",
    "Jul-Aug: 09:00-20:00; PH off",
)


class Words:
    """`some(n)`: n words, the first of the list far commoner than the last.

    The list is always the same; `dice` draws from it.
    """

    def __init__(self, dice: random.Random, size: int = 6_000) -> None:
        self._dice, dice = dice, random.Random(SEED)
        made = {
            "".join(dice.choices(SYLLABLES.split(), k=dice.randint(2, 4)))
            for _ in range(size)
        }
        self.all = [*KNOWN.split(), *sorted(made)]
        self._weights = list(
            accumulate(1 / rank for rank in range(1, len(self.all) + 1))
        )

    def some(self, count: int) -> list[str]:
        return self._dice.choices(self.all, cum_weights=self._weights, k=count)


def fill(count: int) -> None:
    """`count` live offers with their children, and their rows in the feed."""
    from django.db import transaction

    from catalogue.models import LabelAward, Offer, OfferTheme
    from publication import feed

    dice = random.Random(SEED)
    words = Words(dice)
    communes, themes = _communes(dice), _themes(words)
    offers = [_offer(dice, words, communes) for _ in range(count)]
    with transaction.atomic():
        offers = Offer.objects.bulk_create(offers, batch_size=500)
        tagged = [
            (offer, dice.choice(themes)) for offer in offers if dice.random() < 0.7
        ]
        OfferTheme.objects.bulk_create(
            OfferTheme(tag=theme, content_object=offer) for offer, theme in tagged
        )
        LabelAward.objects.bulk_create(
            _label(dice, offer) for offer in offers if dice.random() < 0.4
        )
    ids = iter([offer.pk for offer in offers])
    while part := list(islice(ids, 500)):
        with transaction.atomic():
            feed.write("offer", part)


def documents(count: int) -> Iterator:
    """`count` published documents as `fill` would make them, of which most have no
    word about access, some a few and one in ten was surveyed from end to end."""
    dice = random.Random(SEED)
    words = Words(dice)
    for number in range(1, count + 1):
        yield _document(dice, words, number)


def _document(dice: random.Random, words: Words, number: int):
    from catalogue.document import OfferDocument, Place
    from catalogue.kinds import KINDS
    from catalogue.sectors import SECTORS

    commune = int(COMMUNES * dice.random() ** 2) + 1
    known = dice.choices((0.0, 0.2, 1.0), weights=(6, 3, 1))[0]
    return OfferDocument(
        id=str(UUID(int=number)),
        code=f"{number:012d}",
        path={},
        kind=dice.choices(list(KINDS), weights=range(len(KINDS), 0, -1))[0],
        title={"fr": " ".join(words.some(3)).capitalize()},
        description={"fr": " ".join(words.some(60))},
        sectors=dice.sample(list(SECTORS), dice.choice((0, 1, 1, 2))),
        languages=dice.sample(LANGUAGES, dice.choice((0, 1, 2, 3))),
        place=Place(
            insee=f"65{commune:03d}",
            latitude=dice.uniform(42.7, 43.6),
            longitude=dice.uniform(-0.4, 0.6),
        ),
        duration_minutes=dice.choice((None, 30, 60, 90, 180)),
        observations=observations(dice, known),
    )


def observations(dice: random.Random, known: float) -> list:
    """What somebody saw of a place: the share `known` of all facts."""
    from catalogue.accessibility.facts import FACTS
    from catalogue.document import Observation

    return [
        Observation(
            fact.code,
            _value(dice, fact),
            dice.choice(("measured", "declared", "imported")),
            "made up",
            observed_on=date(2026, dice.randint(1, 11), 3),
            expires_on=date(2031, dice.randint(1, 11), 3),
        )
        for fact in FACTS.values()
        if dice.random() < known
    ]


def _value(dice: random.Random, fact) -> object:
    """Good more often than not; numbers of all sizes that are met."""
    if fact.kind == "yes_no":
        return dice.random() < 0.7
    if fact.kind == "number":
        heights = fact.code == "threshold_height_cm"
        return dice.randint(0, 5) if heights else dice.randint(*NUMBERS[fact.unit])
    options = dice.sample(list(fact.options), min(len(fact.options), 1))
    return options if fact.kind == "choices" else options[0]


def _offer(dice: random.Random, words: Words, communes: list):
    from catalogue.kinds import KINDS
    from catalogue.models import Offer
    from catalogue.sectors import SECTORS

    commune = communes[int(len(communes) * dice.random() ** 2)]
    return Offer(
        kind=dice.choices(list(KINDS), weights=range(len(KINDS), 0, -1))[0],
        sectors=dice.sample(list(SECTORS), dice.choice((0, 1, 1, 2))),
        languages=dice.sample(LANGUAGES, dice.choice((0, 1, 2, 3))),
        title_fr=" ".join(words.some(3)).capitalize(),
        description_fr=" ".join(words.some(60)),
        commune=commune,
        latitude=commune.latitude + dice.uniform(-0.05, 0.05),
        longitude=commune.longitude + dice.uniform(-0.05, 0.05),
        opening_hours=dice.choice(HOURS),
        live=True,
    )


def _communes(dice: random.Random) -> list:
    from catalogue.models import Commune

    return Commune.objects.bulk_create(
        Commune(
            insee=f"65{number:03d}",
            name=f"Commune {number}",
            latitude=dice.uniform(42.7, 43.6),
            longitude=dice.uniform(-0.4, 0.6),
        )
        for number in range(1, COMMUNES + 1)
    )


def _themes(words: Words) -> list:
    from catalogue.models.theme import Theme

    names = words.all[:THEMES]
    return Theme.objects.bulk_create(
        Theme(name=name, slug=f"theme-{number}") for number, name in enumerate(names)
    )


def _label(dice: random.Random, offer):
    from catalogue.models import LabelAward

    return LabelAward(
        offer=offer,
        scheme=dice.choice(LABELS),
        awarded_on=date(2025, 1, 1),
        expires_on=date(2030, 12, 31),
    )
