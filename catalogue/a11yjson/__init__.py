"""An offer's known facts about access as A11yJSON, for `?format=a11yjson`.

Only what counts today is told: no claim, nothing contested or expired. A missing
property is unknown; null says that there is no such thing. What A11yJSON has no
property for is left out (`UNTOLD`).
"""

from .place import CONTENT_TYPE, UNTOLD, accessibility, place_info

__all__ = ["CONTENT_TYPE", "UNTOLD", "accessibility", "place_info"]
