"""The activities of acceslibre, as kinds of offer that a place may be."""

import re

from catalogue.imports.known.folding import folded

# the words of an activity → the kinds; the first that fits
_WORDS = (
    (
        "hotel camping gite hote meuble saisonniere residence village auberge "
        "insolite refuge vacances",
        ("stay",),
    ),
    (
        "restaurant restauration cafe bar brasserie glacier the traiteur cantine "
        "kiosque",
        ("eat",),
    ),
    (
        "musee chateau monument visite art aquarium jardin botanique observatoire "
        "archives culte cimetiere arene",
        ("visit", "venue"),
    ),
    (
        "cinema theatre opera concert spectacle auditorium congres expositions fetes "
        "reunion culturel conference",
        ("venue", "visit", "event"),
    ),
    (
        "piscine patinoire bowling accrobranche karaoke nautiques equestre loisirs "
        "attraction casino spa thalassotherapie thermal plage sports tennis "
        "boulodrome skatepark stade randonnees oenotourisme viticulteur ferme "
        "discotheque jeux parc escalade ski",
        ("do", "visit", "venue"),
    ),
    ("gare aeroport port parking taxi transport location", ("transport", "service")),
)
_BOTH = "hotel restaurant"
_NOTHING_SAID = ("autre", "commerce", "")


def kinds_of(activity: str) -> tuple[str, ...]:
    """Kinds of offer; () where it says nothing; a hairdresser is a service."""
    name = folded(activity)
    if name in _NOTHING_SAID:
        return ()
    if name == _BOTH:
        return ("stay", "eat")
    for words, kinds in _WORDS:
        if _mentions(name, words):
            return kinds
    return ("service",)


def _mentions(name: str, words: str) -> bool:
    singular = {re.sub(r"(?<=\w{3})s$", "", word) for word in words.split()}
    return any(re.sub(r"(?<=\w{3})s$", "", word) in singular for word in name.split())
