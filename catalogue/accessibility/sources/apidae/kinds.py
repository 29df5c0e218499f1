"""The types of APIDAE's objects, as the kinds of offer that they may be."""

KINDS = {
    "ACTIVITE": ("do", "visit", "event"),
    "COMMERCE_ET_SERVICE": ("service", "do"),
    "DEGUSTATION": ("do", "visit", "eat", "service"),
    "DOMAINE_SKIABLE": ("do",),
    "EQUIPEMENT": ("do", "visit", "service", "venue", "route"),
    "FETE_ET_MANIFESTATION": ("event",),
    "HEBERGEMENT_COLLECTIF": ("stay",),
    "HEBERGEMENT_LOCATIF": ("stay",),
    "HOTELLERIE": ("stay",),
    "HOTELLERIE_PLEIN_AIR": ("stay",),
    "PATRIMOINE_CULTUREL": ("visit",),
    "PATRIMOINE_NATUREL": ("visit",),
    "RESTAURATION": ("eat",),
    "STRUCTURE": ("service",),
}
