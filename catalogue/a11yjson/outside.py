"""Parking and the way to the entrance."""

from .known import NULL, Known, Null, told

NEAR = {"operator": "<=", "value": 200, "unit": "m"}


def parking(known: Known) -> dict | Null | None:
    spaces = _for_wheelchair_users(known)
    if isinstance(spaces, dict):
        return {"forWheelchairUsers": spaces}
    if known.is_no("parking_onsite"):
        return NULL
    if spaces is NULL:
        return told(forWheelchairUsers=NULL)
    return {} if known.yes("parking_onsite") else None


def _for_wheelchair_users(known: Known) -> dict | Null | None:
    here, near = (
        known.yes("parking_adapted_onsite"),
        known.yes("parking_adapted_within_200m"),
    )
    if here is False and near is False:
        return NULL
    if not here and not near:
        return None
    width = known.quantity("parking_adapted_width_cm")
    return told(width=width, distanceToEntrance=NEAR if near else None) or {}


def pathways(known: Known) -> dict | Null | None:
    if known.is_no("path_exists"):
        return NULL
    return told(
        widthAtObstacles=known.quantity("path_min_width_cm"),
        surface=told(
            longitudinalSlope=known.quantity("path_slope_pct"),
            lateralSlope=known.quantity("path_cross_slope_pct"),
        ),
    )
