"""The one table from tags of OpenStreetMap to facts.

Only tags that a place itself carries: `surface`, `incline`, `width`, `handrail` are
told of ways and stairs. A value that is not listed says nothing.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import NamedTuple

from django.utils.translation import gettext as _

from catalogue.accessibility.sources.answers import count
from catalogue.imports.refused import Refused

Answer = bool | int | float | str | list[str] | None
_LENGTH = re.compile(r"(\d{1,4}(?:\.\d{1,3})?) ?(m|cm)?", re.ASCII)


class Tag(NamedTuple):
    """`read`: the cell's text to a value; None: true, and no fact of ours."""

    key: str
    fact: str
    read: Callable[[str], Answer]


def of(options: Mapping[str, Answer]) -> Callable[[str], Answer]:
    """What a word stands for; any other is reported and says nothing."""

    def read(value: str) -> Answer:
        if value not in options:
            raise Refused("unknown_code", ", ".join(options))
        return options[value]

    return read


def centimetres(value: str) -> float:
    """Of metres, which go without a unit there, or of centimetres."""
    matched = _LENGTH.fullmatch(value)
    if not matched:
        raise Refused("number", _("a length in metres, as 0.90"))
    length = Decimal(matched[1]) * (1 if matched[2] == "cm" else 100)
    if not 30 <= length <= 1_000:
        raise Refused("range", _("a door from 0.30 to 10 m"))
    return float(length)


def _some_places(value: str) -> bool:
    """A number of places reserved, or yes, or no."""
    if value in ("yes", "no"):
        return value == "yes"
    return count(100_000)(value) > 0


YES_NO = of({"yes": True, "no": False})
# what there is of it is only permitted, planned or of another kind: no answer
PARTLY = {"limited": None, "partial": None}

TAGS = (
    Tag("capacity:disabled", "parking_adapted_onsite", _some_places),
    Tag(
        "tactile_paving",
        "path_tactile_guidance",
        of(
            {
                "yes": True,
                "contrasted": True,
                "no": False,
                **dict.fromkeys(("primitive", "incorrect", "partial")),
            }
        ),
    ),
    Tag("step_count", "entrance_steps", count(200)),
    # what is mapped stands there for good; a ramp to be put in place is named so
    Tag(
        "ramp:wheelchair",
        "entrance_ramp",
        of(
            {
                "yes": "fixed",
                "no": "none",
                "portable": "removable",
                "removable": "removable",
                "separate": None,
            }
        ),
    ),
    Tag("door:width", "entrance_door_width_cm", centimetres),
    Tag(
        "automatic_door",
        "entrance_door_automatic",
        of(
            {
                "no": False,
                **dict.fromkeys(
                    ("yes", "button", "motion", "floor", "continuous"), True
                ),
            }
        ),
    ),
    Tag("toilets", "toilet_present", YES_NO),
    Tag(
        "toilets:wheelchair",
        "toilet_adapted",
        of({"yes": True, "no": False, "designated": True, **PARTLY}),
    ),
    Tag(
        "changing_table",
        "baby_changing_table",
        of({"yes": True, "no": False, "limited": None}),
    ),
    # the kind of loop is not told: of a building it is a fixed one
    Tag("hearing_loop", "induction_loop", of({"yes": "fixed", "no": "none"})),
)

# `wheelchair`: a claim. "limited": with help, or over a step: not without help
CLAIM = "claim_wheelchair_autonomous"
CLAIMS = of({"yes": True, "designated": True, "limited": False, "no": False})
DESCRIPTIONS = ("wheelchair:description:fr", "wheelchair:description")
