"""The published interfaces of A11yJSON, as far as we write them: name → type.

A type is one of bool, int, str; "Length" and "Slope" (quantities); "Text" (language →
text); a set of allowed strings; [type] for a list; (type, None) where null is allowed;
or the name of another interface.
"""

LANGUAGE = ("fr", "en", "es", "it", "de", "nl")
INTERFACES = {
    "PlaceInfo": {"properties": "PlaceProperties", "geometry": "Point"},
    "PlaceProperties": {
        "originalId": str,
        "category": str,
        "name": "Text",
        "address": ("Address", None),
        "infoPageUrl": "Text",
        "accessibility": ("Accessibility", None),
    },
    "Address": {
        "street": "Text",
        "postalCode": "Text",
        "city": "Text",
        "countryCode": "Text",
    },
    "Point": {"type": {"Point"}, "coordinates": [float]},
    "Accessibility": {
        "wheelchairAccessibilityGrade": {"fully", "partially", "not"},
        "staff": ("Staff", None),
        "parking": ("Parking", None),
        "isQuiet": bool,
        "animalPolicy": "AnimalPolicy",
        "signageSystems": ["Signage"],
        "hasInductionLoop": bool,
        "hasLowStimulusEnvironment": bool,
        "pathways": ("Pathways", None),
        "pathwaysInside": ("Pathways", None),
        "entrances": (["Entrance"], None),
        "desks": (["Desk"], None),
        "restrooms": (["Restroom"], None),
        "rooms": (["Room"], None),
        "wheelchairPlaces": ("WheelchairPlaces", None),
        "availableEquipment": (["Equipment"], None),
        "media": (["Media"], None),
    },
    "Staff": {"languages": [str]},
    "Parking": {"forWheelchairUsers": ("WheelchairParking", None)},
    "WheelchairParking": {"width": "Length", "distanceToEntrance": "Length"},
    "AnimalPolicy": {"allowsGuideDogs": bool, "allowsAssistanceDogs": bool},
    "Signage": {"hasPictograms": bool, "hasTactileGuideStrips": bool, "hasAudio": bool},
    "Pathways": {"width": "Length", "widthAtObstacles": "Length", "surface": "Surface"},
    "Surface": {
        "longitudinalSlope": "Slope",
        "lateralSlope": "Slope",
        "turningSpace": "Length",
    },
    "Entrance": {
        "isMainEntrance": bool,
        "isLevel": bool,
        "hasFixedRamp": bool,
        "hasRemovableRamp": bool,
        "slopeAngle": "Slope",
        "hasHoist": bool,
        "stairs": "Stairs",
        "door": ("Door", None),
    },
    "Stairs": {
        "count": int,
        "stepHeight": "Length",
        "hasHandRail": bool,
        "hasHighContrastNosing": bool,
    },
    "Door": {
        "width": "Length",
        "thresholdHeight": "Length",
        "isAutomatic": bool,
        "isSliding": bool,
        "isRevolving": bool,
        "isTurnstile": bool,
        "hasClearMarkingOnGlassDoor": bool,
        "hasIntercom": bool,
        "intercom": "Intercom",
    },
    "Intercom": {"hasAudio": bool, "hasVideoCamera": bool},
    "Desk": {"name": "Text", "fixedHeight": "Length"},
    "Room": {"isAccessibleWithWheelchair": bool},
    "Restroom": {
        "name": "Text",
        "isAccessibleWithWheelchair": bool,
        "hasChangingTableForBabies": bool,
        "hasChangingTableForAdults": bool,
        "hasShower": bool,
        "hasSupportRails": bool,
        "entrance": "Entrance",
        "toilet": "Toilet",
        "shower": "Shower",
    },
    "Toilet": {"spaceOnUsersLeftSide": "Length", "spaceOnUsersRightSide": "Length"},
    "Shower": {"hasShowerSeat": bool, "hasSupportRails": bool, "stairs": "Stairs"},
    "WheelchairPlaces": {"count": int, "wheelchairUserCapacity": int},
    "Equipment": {
        "category": {"elevator"},
        "cabinWidth": "Length",
        "cabinLength": "Length",
    },
    "Media": {
        "type": {"document", "menu", "guide", "tour", "presentation", "exhibit"},
        "hasAudioDescription": bool,
        "hasSubtitles": bool,
        "isLargePrint": bool,
        "hasContrastingBackground": bool,
        "hasPlainLanguageOption": bool,
    },
}
REQUIRED = {
    "PlaceInfo": {"properties", "geometry"},
    "PlaceProperties": {"category"},
    "Media": {"type"},
    "WheelchairPlaces": {"count"},
}
UNITS = {"Length": {"cm", "m"}, "Slope": {"percent"}}


def faults(value: object, kind: object = "PlaceInfo", at: str = "") -> list[str]:
    """Every place where a value is not of its type, as “path: fault”."""
    if isinstance(kind, tuple):
        return [] if value is None else faults(value, kind[0], at)
    if isinstance(kind, list):
        return _list(value, kind[0], at)
    if isinstance(kind, set):
        return [] if value in kind else [f"{at}: {value!r} is not allowed"]
    if kind in UNITS:
        return _quantity(value, UNITS[kind], at)
    if kind == "Text":
        good = isinstance(value, dict) and value and all(map(_is_text, value.items()))
        return [] if good else [f"{at}: {value!r} is no text in languages"]
    if isinstance(kind, str):
        return _object(value, kind, at)
    return [] if type(value) is kind else [f"{at}: {value!r} is no {kind.__name__}"]


def _list(value: object, kind: object, at: str) -> list[str]:
    if not isinstance(value, list) or not value:
        return [f"{at}: {value!r} is no list of something"]
    return [
        one for n, each in enumerate(value) for one in faults(each, kind, f"{at}[{n}]")
    ]


def _quantity(value: object, units: set[str], at: str) -> list[str]:
    good = (
        isinstance(value, dict)
        and value.keys() <= {"value", "unit", "operator"}
        and type(value.get("value")) in (int, float)
        and value.get("unit") in units
        and value.get("operator", "<=") in ("<", "<=", "==", ">=", ">")
    )
    return [] if good else [f"{at}: {value!r} is no quantity in {sorted(units)}"]


def _object(value: object, name: str, at: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{at}: {value!r} is no {name}"]
    known = INTERFACES[name]
    found = [f"{at}.{key}: not in {name}" for key in value.keys() - known.keys()]
    found += [
        f"{at}.{key}: missing" for key in REQUIRED.get(name, set()) - value.keys()
    ]
    for key in value.keys() & known.keys():
        found += faults(value[key], known[key], f"{at}.{key}")
    return sorted(found)


def _is_text(pair: tuple) -> bool:
    language, text = pair
    return language in LANGUAGE and isinstance(text, str) and bool(text)
