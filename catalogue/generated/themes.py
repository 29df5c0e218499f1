"""Themes that offices give, by the kinds they suit best."""

from random import Random

from catalogue.imports.record import Theme

NAMED = (
    ("pleine nature", "Outdoors"),
    ("en famille", "For families"),
    ("jours de pluie", "Rainy days"),
    ("gastronomie", "Good food"),
    ("terroir", "Local produce"),
    ("patrimoine religieux", "Religious heritage"),
    ("pèlerinage", "Pilgrimage"),
    ("montagne", "Mountains"),
    ("gaves et cascades", "Rivers and waterfalls"),
    ("thermalisme", "Thermal baths"),
    ("vélo", "Cycling"),
    ("à pied", "On foot"),
    ("sports d’hiver", "Winter sports"),
    ("eaux vives", "White water"),
    ("musique", "Music"),
    ("artisanat", "Craft"),
    ("marché", "Markets"),
    ("histoire", "History"),
    ("préhistoire", "Prehistory"),
    ("jardins", "Gardens"),
    ("train", "By train"),
    ("séminaire au vert", "Meetings in the country"),
    ("nuit étoilée", "Starry nights"),
    ("animaux", "Animals"),
    ("bien-être", "Well-being"),
)


def themes(dice: Random) -> tuple[Theme, ...]:
    """The first of the list are the commonest."""
    count = dice.choices((0, 1, 2, 3), (3, 4, 2, 1))[0]
    found = {NAMED[int(len(NAMED) * dice.random() ** 1.5)] for _ in range(count)}
    return tuple(
        Theme(fr, {"fr": fr.capitalize(), "en": en}) for fr, en in sorted(found)
    )
