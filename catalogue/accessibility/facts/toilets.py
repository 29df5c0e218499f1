"""Toilets that visitors may use, and changing tables."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.fact import Fact, Kind

SIDES = {
    "left": _("left of the person seated"),
    "right": _("right of the person seated"),
    "both": _("both sides"),
}

FACTS = (
    Fact(
        code="toilet_present",
        label=_("Toilets for visitors"),
        zone="toilets",
        question=_("Are there toilets that visitors may use?"),
        how=_("On site, during opening hours."),
        yes=_("There are toilets for visitors."),
        no=_("There are no toilets for visitors."),
        acceslibre=("sanitaires_presence",),
        a11yjson="restrooms",
        osm="toilets",
    ),
    Fact(
        code="toilet_adapted",
        label=_("Adapted toilet"),
        zone="toilets",
        question=_("Is there a toilet adapted for wheelchair users?"),
        how=_(
            "It is reached without a step, has a grab bar and a free space beside the "
            "seat for a wheelchair."
        ),
        yes=_("There is a toilet adapted for wheelchair users."),
        no=_("There is no toilet adapted for wheelchair users."),
        facet=True,
        acceslibre=("sanitaires_adaptes",),
        a11yjson="restrooms",
        osm="toilets:wheelchair",
    ),
    Fact(
        code="toilet_door_width_cm",
        label=_("Clear width of the toilet door"),
        zone="toilets",
        kind=Kind.NUMBER,
        unit="cm",
        maximum=300,
        tolerance=2,
        question=_("How wide is the free passage of the door of the adapted toilet?"),
        how=_(
            "Open the door fully and measure from the open leaf to the frame. Without "
            "an adapted toilet, take the widest door."
        ),
        says=_("The toilet door leaves a free passage of %(value)s."),
        a11yjson="restrooms.entrance.door.width",
    ),
    Fact(
        code="toilet_lateral_space_cm",
        label=_("Free space beside the toilet seat"),
        zone="toilets",
        kind=Kind.NUMBER,
        unit="cm",
        maximum=500,
        tolerance=2,
        question=_("How wide is the free space beside the toilet seat?"),
        how=_(
            "Measure from the edge of the seat to the wall or the first obstacle, on "
            "the side with more room."
        ),
        says=_("The free space beside the toilet seat is %(value)s wide."),
        a11yjson="restrooms.toilet.spaceOnUsersLeftSide",
    ),
    Fact(
        code="toilet_transfer_side",
        label=_("Side of the transfer to the toilet"),
        zone="toilets",
        kind=Kind.CHOICE,
        options=SIDES,
        question=_("On which side of the seat is there room for a wheelchair?"),
        how=_("As seen by somebody who sits on the toilet."),
        says=_("Room for a wheelchair beside the toilet seat: %(value)s."),
    ),
    Fact(
        code="adult_changing_table",
        label=_("Changing table for adults"),
        zone="toilets",
        question=_("Is there a changing table for adults?"),
        how=_("A bench on which an adult can lie to be changed, at least 180 cm long."),
        yes=_("There is a changing table for adults."),
        no=_("There is no changing table for adults."),
        facet=True,
        a11yjson="restrooms.hasChangingTableForAdults",
    ),
    Fact(
        code="baby_changing_table",
        label=_("Changing table for babies"),
        zone="toilets",
        question=_("Is there a changing table for babies?"),
        how=_("Look in all toilets, those for men too."),
        yes=_("There is a changing table for babies."),
        no=_("There is no changing table for babies."),
        facet=True,
        a11yjson="restrooms.hasChangingTableForBabies",
        osm="changing_table",
    ),
)
