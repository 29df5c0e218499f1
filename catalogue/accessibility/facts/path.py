"""The way outdoors, from the street or the car park to the entrance."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.fact import Fact, Kind

from .options import RAMP

FACTS = (
    Fact(
        code="path_exists",
        label=_("Outdoor path"),
        zone="path",
        question=_(
            "Is there a path outdoors between the street or the car park and the "
            "entrance?"
        ),
        how=_("Answer no when the door opens straight onto the pavement."),
        yes=_("An outdoor path leads to the entrance."),
        no=_("There is no outdoor path: the entrance is on the street."),
        acceslibre=("cheminement_ext_presence",),
        a11yjson="pathways",
    ),
    Fact(
        code="path_firm_surface",
        label=_("Firm surface of the path"),
        zone="path",
        question=_("Is the surface of the path firm all the way?"),
        how=_(
            "Firm: asphalt, concrete, wood, flat paving. Not firm: gravel, sand, "
            "earth, grass, uneven cobbles."
        ),
        yes=_("The path to the entrance has a firm surface."),
        no=_("Part of the path to the entrance is not firm."),
        none=_("There is no outdoor path: the entrance is on the street."),
        part_of="path_exists",
        acceslibre=("cheminement_ext_terrain_stable",),
        a11yjson="pathways.surface.types",
        osm="surface",
        apidae=("Revêtement dur (goudron, ciment, plancher)",),
    ),
    Fact(
        code="path_steps",
        label=_("Steps on the path"),
        zone="path",
        kind=Kind.NUMBER,
        maximum=500,
        question=_("How many steps are there on the path?"),
        how=_(
            "Count every step from the street to the door, single ones too. Write 0 if "
            "there is none."
        ),
        says=_("Steps on the path to the entrance: %(value)s."),
        none=_("There is no outdoor path: the entrance is on the street."),
        part_of="path_exists",
        acceslibre=(
            "cheminement_ext_nombre_marches",
            "cheminement_ext_plain_pied",
        ),
        a11yjson="pathways.stairs.count",
        osm="step_count",
        apidae=("Cheminement de plain-pied",),
    ),
    Fact(
        code="path_ramp",
        label=_("Ramp on the path"),
        zone="path",
        kind=Kind.CHOICE,
        options=RAMP,
        question=_("Is there a ramp beside or over the steps of the path?"),
        how=_("Fixed: it is always there. Removable: somebody has to put it in place."),
        says=_("On the path: %(value)s."),
        none=_("There is no outdoor path: the entrance is on the street."),
        part_of="path_exists",
        acceslibre=("cheminement_ext_rampe",),
        a11yjson="EntranceProperties.hasFixedRamp",
        osm="ramp:wheelchair",
    ),
    Fact(
        code="path_lift_accessible",
        label=_("Lift on the path for a wheelchair"),
        zone="path",
        question=_(
            "Can a wheelchair user avoid the steps of the path by a lift or a platform?"
        ),
        how=_("Check that it works and that it can be used without a stair before it."),
        yes=_(
            "A lift or a platform that a wheelchair fits into avoids the steps of the "
            "path."
        ),
        no=_("There is no lift for a wheelchair on the path."),
        none=_("There is no outdoor path: the entrance is on the street."),
        part_of="path_exists",
        acceslibre=("cheminement_ext_ascenseur_pmr",),
        a11yjson="pathways.elevatorEquipmentId",
    ),
    Fact(
        code="path_slope_pct",
        label=_("Steepest slope of the path"),
        zone="path",
        kind=Kind.NUMBER,
        unit="%",
        maximum=60,
        tolerance=0.5,
        question=_("How steep is the steepest part of the path?"),
        how=_(
            "Lay a phone with a level on the ground, or measure the rise in cm over 1 "
            "m of length: 5 cm over 1 m is 5 percent. Write 0 if it is level."
        ),
        says=_("The steepest slope of the path is %(value)s."),
        none=_("There is no outdoor path: the entrance is on the street."),
        part_of="path_exists",
        acceslibre=(
            "cheminement_ext_pente_degre_difficulte",
            "cheminement_ext_pente_presence",
        ),
        a11yjson="pathways.surface.longitudinalSlope",
        osm="incline",
    ),
    Fact(
        code="path_slope_length_m",
        label=_("Length of the steepest slope"),
        zone="path",
        kind=Kind.NUMBER,
        unit="m",
        maximum=2000,
        tolerance=0.5,
        question=_("How long is the steepest part of the path?"),
        how=_("Measure in metres; one large stride is about 1 m."),
        says=_("The steepest slope of the path is %(value)s long."),
        none=_("There is no outdoor path: the entrance is on the street."),
        part_of="path_exists",
        acceslibre=("cheminement_ext_pente_longueur",),
    ),
    Fact(
        code="path_cross_slope_pct",
        label=_("Cross slope of the path"),
        zone="path",
        kind=Kind.NUMBER,
        unit="%",
        maximum=40,
        tolerance=0.5,
        question=_("How much does the path lean to one side?"),
        how=_(
            "Lay the phone with the level across the path, where it leans most. Write "
            "0 if it does not lean."
        ),
        says=_("The cross slope of the path is %(value)s."),
        none=_("There is no outdoor path: the entrance is on the street."),
        part_of="path_exists",
        acceslibre=("cheminement_ext_devers",),
        a11yjson="pathways.surface.lateralSlope",
        osm="incline:across",
    ),
    Fact(
        code="path_min_width_cm",
        label=_("Narrowest width of the path"),
        zone="path",
        kind=Kind.NUMBER,
        unit="cm",
        maximum=1000,
        tolerance=2,
        question=_("How wide is the path at its narrowest point?"),
        how=_(
            "Measure between posts, bins, walls or plants, where the free width is "
            "smallest."
        ),
        says=_("The path is %(value)s wide at its narrowest point."),
        none=_("There is no outdoor path: the entrance is on the street."),
        part_of="path_exists",
        acceslibre=("cheminement_ext_retrecissement",),
        a11yjson="pathways.widthAtObstacles",
        osm="width",
    ),
    Fact(
        code="path_tactile_guidance",
        label=_("Guiding strip on the path"),
        zone="path",
        question=_("Does a guiding strip on the ground lead to the entrance?"),
        how=_(
            "Look for ribs or a relief that a white cane or a foot can follow to the "
            "door."
        ),
        yes=_("A guiding strip on the ground leads to the entrance."),
        no=_("No guiding strip on the ground leads to the entrance."),
        none=_("There is no outdoor path: the entrance is on the street."),
        part_of="path_exists",
        acceslibre=("cheminement_ext_bande_guidage",),
        a11yjson="signageSystems.hasTactileGuideStrips",
        osm="tactile_paving",
    ),
    Fact(
        code="path_rest_every_m",
        label=_("Distance between seats on the path"),
        zone="path",
        kind=Kind.NUMBER,
        unit="m",
        maximum=50000,
        tolerance=10,
        question=_("What is the longest distance between two places to sit?"),
        how=_(
            "Count benches, low walls and other seats along the way; measure the "
            "longest stretch without one. If there is no seat at all, write the length "
            "of the way."
        ),
        says=_("The longest stretch without a place to sit is %(value)s."),
        none=_("There is no outdoor path: the entrance is on the street."),
        part_of="path_exists",
        a11yjson="Seat",
    ),
)
