"""Passages, the lift, the counter, places for wheelchairs, quiet."""

from .known import NULL, Known, Null, is_one, listed, told

RECEPTION = {"fr": "Accueil", "en": "Reception"}


def inside(known: Known) -> dict:
    """Properties of the place itself."""
    grade = known.choice("main_service_step_free_share")
    return {
        "wheelchairAccessibilityGrade": _grade(grade, known.number("entrance_steps")),
        "pathwaysInside": _passages(known),
        "availableEquipment": listed(_lift(known)),
        "desks": _desks(known),
        "wheelchairPlaces": _places(known.number("wheelchair_places")),
        "hasLowStimulusEnvironment": known.yes("quiet_space"),
        "isQuiet": is_one(known.choice("noise_level"), "quiet"),
    }


def _grade(share: str | None, steps: float | None) -> str | None:
    """Its "fully" asks for an entrance without a step too; "partially" for more."""
    if share == "all":
        return "fully" if steps == 0 else None
    return "not" if share == "none" else None


def _passages(known: Known) -> dict | None:
    turning = told(turningSpace=known.quantity("turning_space_cm"))
    return told(width=known.quantity("inside_min_width_cm"), surface=turning)


def _lift(known: Known) -> dict | None:
    size = told(
        cabinWidth=known.quantity("lift_cabin_width_cm"),
        cabinLength=known.quantity("lift_cabin_depth_cm"),
    )
    if not size and not known.yes("inside_lift_accessible"):
        return None
    return {"category": "elevator", **(size or {})}


def _desks(known: Known) -> list[dict] | Null | None:
    if known.is_absent("counter_low_height_cm"):
        return NULL
    height = known.quantity("counter_low_height_cm")
    return [{"name": RECEPTION, "fixedHeight": height}] if height else None


def _places(count: float | None) -> dict | Null | None:
    """Zero is "there are no places"."""
    if count is None:
        return None
    return {"count": count, "wheelchairUserCapacity": count} if count else NULL
