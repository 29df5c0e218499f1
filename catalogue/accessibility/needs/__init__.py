"""The registry of needs: one entry is what a visitor says and what must be so then.

Alternatives stand with the usual one first: it is the one that is asked about where
nothing is known.
"""

from catalogue.accessibility.need import Need

from .hearing import DEAF, HARD_OF_HEARING
from .pushchair import PUSHCHAIR
from .seeing import BLIND, LOW_VISION
from .shared import CONDITIONS, ON_REQUEST, REMOVABLE_RAMP, STAFF_HELP
from .understanding import UNDERSTANDING
from .walking import WALKING
from .wheelchair import WHEELCHAIR

NEEDS: dict[str, Need] = {
    need.code: need
    for need in (
        WHEELCHAIR,
        WALKING,
        DEAF,
        HARD_OF_HEARING,
        BLIND,
        LOW_VISION,
        UNDERSTANDING,
        PUSHCHAIR,
    )
}

__all__ = ["CONDITIONS", "NEEDS", "ON_REQUEST", "REMOVABLE_RAMP", "STAFF_HELP"]
