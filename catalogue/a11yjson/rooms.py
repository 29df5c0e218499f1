"""Toilets for visitors, and the accessible bedroom with its bathroom."""

from .known import NULL, Known, Null, listed, told

BATHROOM = {
    "fr": "Salle de bain de la chambre accessible",
    "en": "Bathroom of the accessible bedroom",
}
SIDES = {
    "left": ("spaceOnUsersLeftSide",),
    "right": ("spaceOnUsersRightSide",),
    "both": ("spaceOnUsersLeftSide", "spaceOnUsersRightSide"),
}


def restrooms(known: Known) -> list[dict] | Null | None:
    found = listed(_public(known), _bathroom(known))
    if found is None and known.is_no("toilet_present"):
        return NULL
    return found


def _public(known: Known) -> dict | None:
    if known.is_no("toilet_present"):
        return None
    door = told(width=known.quantity("toilet_door_width_cm"))
    return told(
        isAccessibleWithWheelchair=known.yes("toilet_adapted"),
        entrance=told(door=door),
        toilet=_toilet(known),
        hasChangingTableForAdults=known.yes("adult_changing_table"),
        hasChangingTableForBabies=known.yes("baby_changing_table"),
    )


def _toilet(known: Known) -> dict | None:
    """The free space, on the sides that somebody noted."""
    space = known.quantity("toilet_lateral_space_cm")
    sides = SIDES.get(known.choice("toilet_transfer_side") or "", ())
    return told(**dict.fromkeys(sides, space))


def _bathroom(known: Known) -> dict | None:
    shower = told(
        hasShowerSeat=known.yes("shower_seat"),
        hasSupportRails=known.yes("shower_bar"),
        stairs={"count": 0} if known.yes("roll_in_shower") else None,
    )
    found = told(
        shower=shower,
        hasShower=False if known.is_absent("roll_in_shower") else None,
        hasSupportRails=known.yes("room_wc_bar"),
    )
    return found and {"name": BATHROOM, **found}


def rooms(known: Known) -> list[dict] | None:
    """One that stands for all bedrooms; how many there are it cannot say."""
    count = known.number("rooms_accessible_count")
    return None if count is None else [{"isAccessibleWithWheelchair": count > 0}]
