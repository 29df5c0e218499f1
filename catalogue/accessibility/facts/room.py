"""The bedrooms meant for disabled guests, and their bathrooms."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.fact import SERVICE, Fact, Kind

FACTS = (
    Fact(
        code="rooms_accessible_count",
        label=_("Bedrooms for wheelchair users"),
        zone="room",
        kind=Kind.NUMBER,
        maximum=1000,
        question=_("How many bedrooms can a wheelchair user sleep in?"),
        how=_(
            "Count the bedrooms reached without a step, with room to turn beside the "
            "bed. Write 0 if there is none."
        ),
        says=_("Bedrooms accessible in a wheelchair: %(value)s."),
        inherited=False,
        acceslibre=("accueil_chambre_nombre_accessibles",),
        a11yjson="rooms.isAccessibleWithWheelchair",
    ),
    Fact(
        code="accessible_room_max_occupants",
        label=_("Guests in the accessible bedroom"),
        zone="room",
        kind=Kind.NUMBER,
        maximum=50,
        question=_("How many people can sleep in the accessible bedroom?"),
        how=_(
            "Count the beds made up for the night; take the largest accessible bedroom."
        ),
        says=_("Guests who can sleep in the accessible bedroom: %(value)s."),
        none=_("There is no accessible bedroom."),
        inherited=False,
    ),
    Fact(
        code="adjoining_room",
        label=_("Adjoining bedroom for a companion"),
        zone="room",
        question=_("Does a door join the accessible bedroom to another bedroom?"),
        how=_(
            "Look for a door between the two bedrooms that opens without going through "
            "the corridor."
        ),
        yes=_("The accessible bedroom has an adjoining bedroom for a companion."),
        no=_("The accessible bedroom has no adjoining bedroom."),
        none=_("There is no accessible bedroom."),
        inherited=False,
    ),
    Fact(
        code="bed_height_cm",
        label=_("Height of the bed"),
        zone="room",
        kind=Kind.NUMBER,
        unit="cm",
        maximum=150,
        tolerance=2,
        question=_("How high is the bed?"),
        how=_(
            "In the accessible bedroom, measure from the floor to the top of the "
            "mattress."
        ),
        says=_("The top of the mattress is %(value)s above the floor."),
        inherited=False,
    ),
    Fact(
        code="bed_clearance_cm",
        label=_("Free space under the bed"),
        zone="room",
        kind=Kind.NUMBER,
        unit="cm",
        maximum=100,
        tolerance=2,
        question=_("How high is the free space under the bed?"),
        how=_(
            "Measure from the floor to the underside of the frame: the legs of a hoist "
            "go there. Write 0 if it is closed."
        ),
        says=_("The free space under the bed is %(value)s high."),
        inherited=False,
    ),
    Fact(
        code="hoist",
        label=_("Hoist"),
        zone="room",
        question=_("Is there a hoist to lift a person into bed?"),
        how=_(
            "On the ceiling or on wheels; ask the staff whether it works and has its "
            "sling."
        ),
        yes=_("A hoist is available."),
        no=_("There is no hoist."),
        lasts=SERVICE,
        inherited=False,
    ),
    Fact(
        code="roll_in_shower",
        label=_("Shower without a step"),
        zone="room",
        question=_("Can one roll into the shower in a chair?"),
        how=_(
            "The floor is level from the bathroom into the shower, or its edge is at "
            "most 2 cm high."
        ),
        yes=_("The shower is level with the floor."),
        no=_("One has to step over an edge to enter the shower."),
        none=_("There is no shower."),
        inherited=False,
        facet=True,
        acceslibre=("accueil_chambre_douche_plain_pied",),
        a11yjson="Shower.step",
    ),
    Fact(
        code="shower_seat",
        label=_("Seat in the shower"),
        zone="room",
        question=_("Is there a seat in the shower?"),
        how=_("Fixed to the wall or a stable chair made for showers."),
        yes=_("The shower has a seat."),
        no=_("The shower has no seat."),
        none=_("There is no shower."),
        inherited=False,
        acceslibre=("accueil_chambre_douche_siege",),
        a11yjson="Shower.hasShowerSeat",
        apidae=("Douche avec assise + espace de circulation",),
    ),
    Fact(
        code="shower_bar",
        label=_("Grab bar in the shower"),
        zone="room",
        question=_("Is there a grab bar in the shower?"),
        how=_(
            "A horizontal bar firmly fixed to the wall; a towel rail does not count."
        ),
        yes=_("The shower has a grab bar."),
        no=_("The shower has no grab bar."),
        none=_("There is no shower."),
        inherited=False,
        acceslibre=("accueil_chambre_douche_barre_appui",),
        a11yjson="Shower.grabBars",
    ),
    Fact(
        code="room_wc_bar",
        label=_("Grab bar beside the toilet of the bedroom"),
        zone="room",
        question=_("Is there a grab bar beside the toilet of the accessible bedroom?"),
        how=_("A horizontal bar firmly fixed to the wall or to the floor."),
        yes=_("The toilet of the bedroom has a grab bar."),
        no=_("The toilet of the bedroom has no grab bar."),
        inherited=False,
        acceslibre=("accueil_chambre_sanitaires_barre_appui",),
        a11yjson="toilet.grabBars",
        apidae=("WC + barre d'appui + espace de circulation",),
    ),
    Fact(
        code="room_wc_space",
        label=_("Free space beside the toilet of the bedroom"),
        zone="room",
        question=_(
            "Is there room for a wheelchair beside the toilet of the accessible "
            "bedroom?"
        ),
        how=_("The free space is at least 80 cm wide and 130 cm long."),
        yes=_("There is room for a wheelchair beside the toilet of the bedroom."),
        no=_("There is no room for a wheelchair beside the toilet of the bedroom."),
        inherited=False,
        acceslibre=("accueil_chambre_sanitaires_espace_usage",),
        apidae=("WC + barre d'appui + espace de circulation",),
    ),
    Fact(
        code="portable_visual_alarm",
        label=_("Portable visual alarm"),
        zone="room",
        question=_(
            "Is there a portable alarm with light or vibration to lend for the night?"
        ),
        how=_("Ask at reception: a flashing lamp or a vibrating pad for the pillow."),
        yes=_("A portable alarm with light or vibration is lent on request."),
        no=_("There is no portable alarm with light or vibration."),
        lasts=SERVICE,
        inherited=False,
    ),
)
