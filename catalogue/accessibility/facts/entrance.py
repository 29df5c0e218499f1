"""The entrance and its door."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.fact import Fact, Kind

from .options import RAMP

DOORS = {
    "swing": _("hinged door"),
    "sliding": _("sliding door"),
    "revolving": _("revolving door"),
    "turnstile": _("turnstile"),
}
CALL_DEVICES = {
    "button": _("call button"),
    "intercom": _("intercom with sound only"),
    "video": _("intercom with a screen"),
}

FACTS = (
    Fact(
        code="entrance_easy_to_spot",
        label=_("Entrance easy to spot"),
        zone="entrance",
        question=_("Can one tell at a glance which door is the entrance?"),
        how=_(
            "Stand about 10 m away: look for a sign, a contrasting colour, a lamp or "
            "an awning at the door."
        ),
        yes=_("The entrance is easy to spot."),
        no=_("Nothing marks the entrance out from the front of the building."),
        acceslibre=("entree_reperage",),
        a11yjson="EntranceProperties.hasSignage",
    ),
    Fact(
        code="entrance_steps",
        label=_("Steps at the entrance"),
        zone="entrance",
        kind=Kind.NUMBER,
        maximum=200,
        question=_("How many steps are there at the entrance?"),
        how=_(
            "Count the steps up or down at the door itself. Write 0 if the entrance is "
            "level."
        ),
        says=_("Steps at the entrance: %(value)s."),
        none=_("The place is outdoors: there is no entrance to pass."),
        acceslibre=(
            "entree_marches",
            "entree_plain_pied",
        ),
        a11yjson="EntranceProperties.stairs.count",
        osm="step_count",
    ),
    Fact(
        code="entrance_step_height_cm",
        label=_("Height of the highest step at the entrance"),
        zone="entrance",
        kind=Kind.NUMBER,
        unit="cm",
        maximum=60,
        tolerance=2,
        question=_("How high is the highest step at the entrance?"),
        how=_("Measure from the ground to the top of the step."),
        says=_("The highest step at the entrance is %(value)s high."),
        none=_("There is no step at the entrance."),
        a11yjson="EntranceProperties.stairs.stepHeight",
    ),
    Fact(
        code="threshold_height_cm",
        label=_("Height of the door sill"),
        zone="entrance",
        kind=Kind.NUMBER,
        unit="cm",
        maximum=30,
        tolerance=0.5,
        question=_("How high is the sill of the entrance door?"),
        how=_(
            "Measure the edge that wheels have to roll over, not the steps. Write 0 if "
            "the ground is flat."
        ),
        says=_("The sill of the entrance door is %(value)s high."),
        none=_("The place is outdoors: there is no entrance to pass."),
        a11yjson="EntranceProperties.door.thresholdHeight",
    ),
    Fact(
        code="entrance_ramp",
        label=_("Ramp at the entrance"),
        zone="entrance",
        kind=Kind.CHOICE,
        options=RAMP,
        question=_("Is there a ramp at the entrance?"),
        how=_(
            "Fixed: it is always there. Removable: somebody has to put it in place "
            "when asked."
        ),
        says=_("At the entrance: %(value)s."),
        acceslibre=("entree_marches_rampe",),
        a11yjson="EntranceProperties.hasFixedRamp",
        osm="ramp:wheelchair",
    ),
    Fact(
        code="entrance_ramp_slope_pct",
        label=_("Slope of the ramp at the entrance"),
        zone="entrance",
        kind=Kind.NUMBER,
        unit="%",
        maximum=60,
        tolerance=0.5,
        question=_("How steep is the ramp at the entrance?"),
        how=_(
            "Lay a phone with a level on the ramp, or divide its height by its length: "
            "10 cm over 2 m is 5 percent."
        ),
        says=_("The slope of the ramp at the entrance is %(value)s."),
        none=_("There is no ramp at the entrance."),
        a11yjson="EntranceProperties.slopeAngle",
        osm="incline",
    ),
    Fact(
        code="entrance_lift_accessible",
        label=_("Lift at the entrance for a wheelchair"),
        zone="entrance",
        question=_("Can a wheelchair user enter by a lift or a platform?"),
        how=_("Check that it works and that one reaches it without a step."),
        yes=_("A lift or a platform that a wheelchair fits into leads inside."),
        no=_("There is no lift for a wheelchair at the entrance."),
        acceslibre=(
            "entree_ascenseur_pmr",
            "entree_ascenseur",
        ),
        a11yjson="EntranceProperties.elevatorEquipmentId",
    ),
    Fact(
        code="entrance_door_width_cm",
        label=_("Clear width of the entrance door"),
        zone="entrance",
        kind=Kind.NUMBER,
        unit="cm",
        maximum=1000,
        tolerance=2,
        question=_("How wide is the free passage of the entrance door?"),
        how=_(
            "Open the door fully and measure from the open leaf to the frame. Without "
            "a door, measure the opening."
        ),
        says=_("The entrance door leaves a free passage of %(value)s."),
        none=_("The place is outdoors: there is no entrance to pass."),
        acceslibre=("entree_largeur_mini",),
        a11yjson="EntranceProperties.door.width",
        osm="width",
    ),
    Fact(
        code="entrance_door_kind",
        label=_("Kind of entrance door"),
        zone="entrance",
        kind=Kind.CHOICE,
        options=DOORS,
        question=_("What kind of door is it?"),
        how=_("Take the door that most visitors use."),
        says=_("Entrance by: %(value)s."),
        none=_("The entrance has no door."),
        acceslibre=(
            "entree_porte_manoeuvre",
            "entree_porte_presence",
        ),
        a11yjson="EntranceProperties.door",
        osm="door",
    ),
    Fact(
        code="entrance_door_automatic",
        label=_("Automatic entrance door"),
        zone="entrance",
        question=_("Does the entrance door open by itself?"),
        how=_(
            "Answer yes too if a button within reach opens it, or if it stays open "
            "during opening hours."
        ),
        yes=_("The entrance door opens by itself."),
        no=_("The entrance door has to be opened by hand."),
        none=_("The entrance has no door."),
        acceslibre=("entree_porte_type",),
        a11yjson="EntranceProperties.door.isAutomatic",
        osm="automatic_door",
    ),
    Fact(
        code="glass_door_marked",
        label=_("Markings on glass doors"),
        zone="entrance",
        question=_(
            "Do the glass doors and glass walls carry markings that can be seen?"
        ),
        how=_(
            "Look for contrasting strips or patterns at two heights, about 1.10 m and "
            "1.60 m."
        ),
        yes=_("The glass doors carry contrasting markings."),
        no=_("The glass doors carry no markings."),
        none=_("There is no glass door."),
        acceslibre=(
            "entree_vitree_vitrophanie",
            "entree_vitree",
        ),
        a11yjson="EntranceProperties.door.hasClearMarkingOnGlassDoor",
    ),
    Fact(
        code="call_device",
        label=_("Call device at the entrance"),
        zone="entrance",
        kind=Kind.CHOICES,
        options=CALL_DEVICES,
        question=_("How does one call the staff from outside?"),
        how=_("Choose all there are. Choose none of them if there is no device."),
        no=_("There is no call device at the entrance."),
        says=_("To call from outside: %(value)s."),
        acceslibre=(
            "entree_dispositif_appel_type",
            "entree_dispositif_appel",
        ),
        a11yjson="EntranceProperties.hasIntercom",
    ),
    Fact(
        code="sound_beacon",
        label=_("Sound beacon"),
        zone="entrance",
        question=_("Is there a sound beacon at the entrance?"),
        how=_(
            "Look for a loudspeaker that blind visitors start with a remote control or "
            "a telephone; ask reception."
        ),
        yes=_("A sound beacon helps to find the entrance."),
        no=_("There is no sound beacon at the entrance."),
        acceslibre=("entree_balise_sonore",),
        a11yjson="Signage.hasAudio",
    ),
    Fact(
        code="alternative_accessible_entrance",
        label=_("Other entrance without a step"),
        zone="entrance",
        question=_("Is there another entrance that wheelchair users can use?"),
        how=_(
            "It has no step, a door at least 77 cm wide, and leads to reception. Check "
            "that it can be opened."
        ),
        yes=_("Another entrance without a step can be used."),
        no=_("There is no other entrance without a step."),
        acceslibre=("entree_pmr",),
        a11yjson="entrances.isMainEntrance",
    ),
)
