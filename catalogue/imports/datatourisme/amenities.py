"""What an offer is equipped with: sector attributes, pets, rooms to meet in."""

from collections.abc import Iterator
from decimal import Decimal

from catalogue.imports.numbers import decimal, whole
from catalogue.imports.record import MeetingRoom
from catalogue.models.meeting_room import LAYOUTS
from catalogue.sectors import ATTRIBUTES

from .node import Node
from .texts import labels_of

# thesaurus key → (attribute, its value); only keys that say exactly that
ATTRIBUTE_OF_AMENITY: dict[str, tuple[str, bool | list[str]]] = {
    "AudioGuide": ("visit_kinds", ["audio"]),
    "BabyChair": ("high_chair", True),
    "GameArea": ("games", True),
    "GameRoom": ("games", True),
    "Playground": ("games", True),
}
PERIOD_OF_STYLE = {
    "Contemporary": "twentieth",
    "Gothic": "middle_ages",
    "Medieval": "middle_ages",
    "Renaissance": "renaissance",
    "Roman": "middle_ages",
    "XIXCentury": "nineteenth",
    "XXCentury": "twentieth",
}
LAYOUT_OF_KEY = {
    "AuditoriumConfiguration": "theatre",
    "BanquetConfiguration": "banquet",
    "BoardroomConfiguration": "boardroom",
    "CabaretConfiguration": "cabaret",
    "ClassroomConfiguration": "classroom",
    "ReceptionConfiguration": "cocktail",
    "TheaterConfiguration": "theatre",
    "UShapeConfiguration": "u_shape",
}
MEETING = {
    "Amphitheater",
    "Auditorium",
    "EquippedMeetingRoom",
    "MeetingRoom",
    "Seminar",
}
Attributes = dict[str, bool | int | str | list[str]]


def amenities_of(root: Node) -> tuple[str, ...]:
    """The thesaurus keys of all amenities, each once."""
    found = [node.key_of() for node in root.each("hasFeature", "features")]
    found += [node.key_of() for node in root.each("isEquippedWith")]
    return tuple(dict.fromkeys(found))


def attributes_of(root: Node, amenities: tuple[str, ...], is_mice: bool) -> Attributes:
    """The sector attributes that the record answers; what it leaves out is unknown."""
    found: Attributes = {}
    for key in amenities:
        if key in ATTRIBUTE_OF_AMENITY:
            _add(found, *ATTRIBUTE_OF_AMENITY[key])
    for style in root.each("hasArchitecturalStyle"):
        if period := PERIOD_OF_STYLE.get(style.key_of()):
            _add(found, "period", [period])
    guided = root.first("guided")
    if guided is not None and guided.take(yes_or_no):
        _add(found, "visit_kinds", ["guided"])
    if _has_label(root, "LabelRating_PatrimoineMondialUnesco"):
        found["protection"] = "world_heritage"
    if is_mice and (bedrooms := _bedrooms(root)) is not None:
        found["bedrooms_on_site"] = bedrooms
    return found


def yes_or_no(value: object) -> bool | None:
    """True and false are told; any other word is unknown, never no."""
    if isinstance(value, bool):
        return value
    words = {"true": True, "false": False, "oui": True, "non": False}
    return words.get(value.strip().lower()) if isinstance(value, str) else None


def told_yes_or_no(node: Node | None) -> bool | None:
    """The answer of a node; a word that is no answer is reported."""
    if node is None:
        return None
    answer = yes_or_no(node.value)
    if answer is None or not isinstance(node.value, bool):
        node.warn("yes_or_no", expected="true, false")
    return answer


def pets_welcome(root: Node) -> bool | None:
    """Told for the place, else for its rooms; where the two differ, unknown."""
    for path in (("isLocatedAt", "petsAllowed"), ("hasFeature", "petsAllowed")):
        answers = {told_yes_or_no(node) for node in root.each(*path)} - {None}
        if answers:
            return answers.pop() if len(answers) == 1 else None
    return None


def meeting_rooms_of(root: Node) -> tuple[MeetingRoom, ...]:
    """Rooms to meet in of which more is told than that they are there."""
    rooms = [room for node in root.each("hasFeature") for room in _rooms(node)]
    return tuple(rooms[:20])


def _rooms(feature: Node) -> Iterator[MeetingRoom]:
    kinds = [node for node in feature.each("features") if node.key_of() in MEETING]
    if not kinds:
        return
    area, seats = _area(feature), _seats(feature)
    if area is not None or seats:
        name = labels_of(kinds[0], 120).get("fr") or kinds[0].key_of()[:120]
        yield MeetingRoom(name=name, area_m2=area, seats=seats)


def _area(feature: Node) -> Decimal | None:
    size = feature.first("hasFloorSize")
    value = size.first("schema:value") if size is not None else None
    return None if value is None else value.take(decimal, places=1, most=1_000_000)


def _seats(feature: Node) -> dict[str, int]:
    """Seats by layout: the number is told once, for every layout that is named."""
    told = feature.first("seatCount") or feature.first("occupancy")
    count = told.take(whole, most=32_767) if told is not None else None
    keys = [LAYOUT_OF_KEY.get(node.key_of()) for node in feature.each("hasLayout")]
    return {key: count for key in keys if key in LAYOUTS and count is not None}


def _bedrooms(root: Node) -> int | None:
    for feature in root.each("hasFeature"):
        value = feature.first("schema:value")
        keys = [node.key_of() for node in feature.each("features")]
        if value is not None and keys == ["Bedroom"]:
            return value.take(whole, most=ATTRIBUTES["bedrooms_on_site"].maximum)
    return None


def _has_label(root: Node, key: str) -> bool:
    return any(v.key_of() == key for v in root.each("hasReview", "hasReviewValue"))


def _add(found: Attributes, code: str, value: bool | list[str]) -> None:
    before = found.get(code)
    if isinstance(value, list) and isinstance(before, list):
        found[code] = list(dict.fromkeys([*before, *value]))
    else:
        found[code] = list(value) if isinstance(value, list) else value
