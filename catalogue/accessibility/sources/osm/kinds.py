"""The types of an extract, as kinds of offer."""

KINDS = {
    "eat": """bar biergarten cafe fast_food food_court ice_cream pub restaurant""",
    "stay": """
        hotel chalet guest_house apartment hostel motel wilderness_hut alpine_hut
        camp_site caravan_site
    """,
    "service": "toilettes_publiques toilets",
    "visit": "museum gallery attraction viewpoint castle monument artwork zoo aquarium",
    "do": "theme_park water_park swimming_pool sports_centre bowling_alley",
    "venue": "theatre cinema arts_centre",
}
_KIND_OF = {word: kind for kind, words in KINDS.items() for word in words.split()}


def kinds_of(kind: str) -> tuple[str, ...]:
    """The kind of offer; () where the type is not one of the table."""
    return (_KIND_OF[kind],) if kind in _KIND_OF else ()
