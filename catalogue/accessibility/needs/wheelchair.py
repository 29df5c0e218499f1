"""Who uses a wheelchair."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.formula import (
    at_least,
    at_most,
    climbs,
    either,
    every,
    is_none_of,
    is_true,
    wide_enough,
)
from catalogue.accessibility.need import Clause, Default, Need
from catalogue.accessibility.place import DURATION
from catalogue.accessibility.thresholds import SLOPE, STEPS, WIDTH
from catalogue.accessibility.zones import MOVING

from .shared import (
    BOARDING,
    CHAIR_WIDTH,
    DOOR,
    ENTRANCE_PAST_STEPS,
    ERP,
    FIRM_PATH,
    GENTLE,
    INSIDE_LEVEL,
    LONG,
    MOTOR,
    OTHER_ENTRANCE,
    OURS,
    PASSAGE_MARGIN,
    PATH_LEVEL,
    PATH_SLOPE,
    STAY,
)

WHEELCHAIR = Need(
    "wheelchair",
    _("I use a wheelchair"),
    _("Wheelchair"),
    (
        FIRM_PATH,
        Clause("path_level", _("Steps on the way"), PATH_LEVEL, MOTOR),
        PATH_SLOPE,
        Clause(
            "path_cross_slope",
            _("Cross slope on the way"),
            at_most("path_cross_slope_pct", 3),
            MOTOR,
            source=f"{ERP}, art. 2",
        ),
        Clause(
            "path_width",
            _("Width of the way"),
            wide_enough("path_min_width_cm", WIDTH, PASSAGE_MARGIN),
            MOTOR,
            source=f"{ERP}, art. 2",
        ),
        Clause(
            "entrance",
            _("Entrance"),
            either(
                every(at_most("entrance_steps", 0), at_most("threshold_height_cm", 2)),
                climbs("entrance_steps", STEPS),
                ENTRANCE_PAST_STEPS,
            ),
            MOTOR,
            source=f"{ERP}, art. 2 et 4",
        ),
        DOOR,
        Clause(
            "door_kind",
            _("Kind of entrance door"),
            either(
                is_none_of("entrance_door_kind", "revolving", "turnstile"),
                OTHER_ENTRANCE,
            ),
            MOTOR,
        ),
        Clause("inside_level", _("Steps inside"), INSIDE_LEVEL, MOTOR),
        Clause(
            "inside_width",
            _("Width of the passages inside"),
            wide_enough("inside_min_width_cm", WIDTH, PASSAGE_MARGIN),
            MOTOR,
            source=f"{ERP}, art. 2",
        ),
        Clause(
            "toilets", _("Toilets"), is_true("toilet_adapted"), MOTOR, LONG, source=OURS
        ),
        Clause(
            "toilets_of_a_long_visit",
            _("Toilets"),
            either(at_most(DURATION, 120), is_true("toilet_adapted")),
            MOTOR,
            without=LONG,
            source=OURS,
        ),
        BOARDING,
        Clause(
            "wheelchair_places",
            _("Places for wheelchairs"),
            at_least("vehicle_wheelchair_places", 1),
            kinds=MOVING,
        ),
        Clause(
            "rooms",
            _("Accessible bedrooms"),
            at_least("rooms_accessible_count", 1),
            MOTOR,
            STAY,
        ),
    ),
    {WIDTH: CHAIR_WIDTH, STEPS: Default(0, ERP), SLOPE: GENTLE},
    claims=("claim_wheelchair_autonomous", "claim_reduced_mobility"),
    suits=_("Suits a wheelchair"),
)
