"""Reception, and moving about inside."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.fact import SERVICE, Fact, Kind

from .options import RAMP

SHARES = {
    "none": _("no part of it"),
    "part": _("a part of it"),
    "all": _("all of it"),
}

FACTS = (
    Fact(
        code="reception_visible_from_entrance",
        label=_("Reception visible from the entrance"),
        zone="inside",
        question=_("Does one see reception from the entrance?"),
        how=_(
            "Stand in the doorway: the desk, the till or the person who welcomes must "
            "be in sight."
        ),
        yes=_("Reception can be seen from the entrance."),
        no=_("Reception cannot be seen from the entrance."),
        none=_("There is no reception."),
        acceslibre=("accueil_visibilite",),
    ),
    Fact(
        code="inside_steps_to_service",
        label=_("Steps inside"),
        zone="inside",
        kind=Kind.NUMBER,
        maximum=500,
        question=_(
            "How many steps are there inside, from the entrance to what visitors come "
            "for?"
        ),
        how=_(
            "Count the steps to reception and to the main room: dining room, "
            "exhibition, bedroom. Write 0 if there is none."
        ),
        says=_("Steps inside, from the entrance to the main service: %(value)s."),
        none=_("The visit is outdoors only."),
        acceslibre=(
            "accueil_cheminement_nombre_marches",
            "accueil_cheminement_plain_pied",
        ),
        a11yjson="pathwaysFromEntrance.stairs.count",
    ),
    Fact(
        code="inside_ramp",
        label=_("Ramp inside"),
        zone="inside",
        kind=Kind.CHOICE,
        options=RAMP,
        question=_("Is there a ramp for the steps inside?"),
        how=_(
            "Fixed: it is always there. Removable: somebody has to put it in place "
            "when asked."
        ),
        says=_("Inside: %(value)s."),
        acceslibre=("accueil_cheminement_rampe",),
    ),
    Fact(
        code="inside_lift_accessible",
        label=_("Lift inside for a wheelchair"),
        zone="inside",
        question=_(
            "Does a lift that a wheelchair fits into reach all that visitors come for?"
        ),
        how=_(
            "Check that it works, that its door and cabin let a wheelchair in, and "
            "that one reaches it without a step."
        ),
        yes=_("A lift that a wheelchair fits into avoids the steps inside."),
        no=_("There is no lift for a wheelchair inside."),
        acceslibre=(
            "accueil_cheminement_ascenseur_pmr",
            "accueil_ascenseur_etage_pmr",
        ),
        a11yjson="EquipmentProperties.category",
        apidae=("Ascenseur aux normes",),
    ),
    Fact(
        code="lift_cabin_width_cm",
        label=_("Width of the lift cabin"),
        zone="inside",
        kind=Kind.NUMBER,
        unit="cm",
        maximum=500,
        tolerance=2,
        question=_("How wide is the cabin of the lift?"),
        how=_("Measure inside, from side wall to side wall, at the narrowest point."),
        says=_("The cabin of the lift is %(value)s wide."),
        none=_("There is no lift."),
        a11yjson="EquipmentProperties.cabinWidth",
    ),
    Fact(
        code="lift_cabin_depth_cm",
        label=_("Depth of the lift cabin"),
        zone="inside",
        kind=Kind.NUMBER,
        unit="cm",
        maximum=500,
        tolerance=2,
        question=_("How deep is the cabin of the lift?"),
        how=_("Measure inside, from the closed door to the back wall."),
        says=_("The cabin of the lift is %(value)s deep."),
        none=_("There is no lift."),
        a11yjson="EquipmentProperties.cabinLength",
    ),
    Fact(
        code="inside_min_width_cm",
        label=_("Narrowest passage inside"),
        zone="inside",
        kind=Kind.NUMBER,
        unit="cm",
        maximum=1000,
        tolerance=2,
        question=_("How wide is the narrowest passage inside?"),
        how=_(
            "Follow the way of a visitor: measure doors, corridors and the gaps "
            "between furniture."
        ),
        says=_("The narrowest passage inside is %(value)s wide."),
        none=_("The visit is outdoors only."),
        acceslibre=("accueil_retrecissement",),
        a11yjson="pathwaysInside.width",
        apidae=("Cheminement sans obstacles à l'intérieur",),
    ),
    Fact(
        code="turning_space_cm",
        label=_("Space to turn round"),
        zone="inside",
        kind=Kind.NUMBER,
        unit="cm",
        maximum=1000,
        tolerance=2,
        question=_("How wide is the free space where a wheelchair can turn round?"),
        how=_(
            "In the main room, measure the largest circle of floor without furniture."
        ),
        says=_("Inside, a wheelchair can turn round in a space %(value)s across."),
    ),
    Fact(
        code="main_service_step_free_share",
        label=_("Share of the main service reachable without a step"),
        zone="inside",
        kind=Kind.CHOICE,
        options=SHARES,
        question=_("How much of what visitors come for can be reached without a step?"),
        how=_(
            "Go through the rooms open to visitors; lifts and fixed ramps count as "
            "without a step."
        ),
        says=_("What can be visited or used without a step: %(value)s."),
        a11yjson="wheelchairAccessibilityGrade",
    ),
    Fact(
        code="counter_low_height_cm",
        label=_("Height of the lowest part of the counter"),
        zone="inside",
        kind=Kind.NUMBER,
        unit="cm",
        maximum=200,
        tolerance=2,
        question=_("How high is the lowest part of the counter?"),
        how=_(
            "Measure from the floor to the top of the lowest part where a visitor can "
            "be served."
        ),
        says=_("The lowest part of the counter is %(value)s high."),
        none=_("There is no counter."),
        a11yjson="desks.fixedHeight",
    ),
    Fact(
        code="seating_available",
        label=_("Place to sit down"),
        zone="inside",
        question=_("Can visitors sit down to rest?"),
        how=_(
            "Look for chairs or benches that are free of charge, near reception and "
            "along the visit."
        ),
        yes=_("Visitors can sit down to rest."),
        no=_("There is no place to sit down."),
        a11yjson="Seat",
    ),
    Fact(
        code="wheelchair_places",
        label=_("Places for wheelchair users"),
        zone="inside",
        kind=Kind.NUMBER,
        maximum=1000,
        question=_("How many wheelchair users can be received at the same time?"),
        how=_(
            "Count the places kept free in a room with rows of seats, or ask the staff "
            "how many fit at the tables."
        ),
        says=_("Wheelchair users received at the same time: %(value)s."),
        a11yjson="wheelchairPlaces.count",
    ),
    Fact(
        code="quiet_space",
        label=_("Quiet space"),
        zone="inside",
        question=_("Is there a quiet place where a visitor can withdraw?"),
        how=_(
            "A room or a corner with little noise and soft light, open to visitors on "
            "request at least."
        ),
        yes=_("A quiet space is open to visitors."),
        no=_("There is no quiet space."),
        lasts=SERVICE,
        facet=True,
        a11yjson="hasLowStimulusEnvironment",
    ),
    Fact(
        code="visual_alarm",
        label=_("Visual alarm"),
        zone="inside",
        question=_("Does a flashing light give the alarm as well as the sound?"),
        how=_(
            "Look for a flashing lamp near the alarm, in the toilets and in the "
            "bedrooms too. Ask the staff if in doubt."
        ),
        yes=_("A flashing light gives the alarm as well as the sound."),
        no=_("The alarm is given by sound only."),
        acceslibre=("accueil_chambre_equipement_alerte",),
        a11yjson="hasVisualEmergencyAlarm",
        apidae=("Alarme visuelle avec flash lumineux",),
    ),
)
