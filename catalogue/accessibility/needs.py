"""The registry of needs: one entry is what a visitor says and what must be so then.

Alternatives stand with the usual one first: it is the one that is asked about where
nothing is known. Sources of limits: `ERP` is the French decree on existing public
buildings, whose reference wheelchair is 75 cm wide; `OURS` marks a proposal that no
text fixes.
"""

from django.utils.translation import gettext_lazy as _

from .formula import (
    Formula,
    OnCondition,
    UnlessOwn,
    at_least,
    at_most,
    climbs,
    either,
    every,
    has_none,
    has_some,
    is_none_of,
    is_one_of,
    is_true,
    together_within,
    wide_enough,
    within,
)
from .need import Clause, Default, Need
from .place import DURATION
from .thresholds import REST, SLOPE, STEPS, WIDTH
from .zones import MOVING, OUTDOORS

ERP = "Arrêté du 8 décembre 2014"
ACCESLIBRE = "acceslibre"
OURS = "Cordée"

DOOR_MARGIN, PASSAGE_MARGIN = 2, 15  # cm: 77 and 90 for a chair of 75
MOTOR, HEARING, VISUAL, MENTAL = (
    frozenset({family}) for family in ("motor", "hearing", "visual", "mental")
)
STAY, ROUTE = frozenset({"stay"}), frozenset({"route"})
NO_BUILDING = OUTDOORS | MOVING  # kinds that have no inside to sit down in
LONG = frozenset({"stay", "eat"})  # nights and meals

REMOVABLE_RAMP, STAFF_HELP, ON_REQUEST = "removable_ramp", "staff_help", "on_request"
CONDITIONS = {
    REMOVABLE_RAMP: _("with a ramp that somebody has to lay"),
    STAFF_HELP: _("with help from the staff"),
    ON_REQUEST: _("with equipment to be asked for at reception"),
}


def _gentle(slope: str, length: str) -> Formula:
    """Within the limit; 4 % more over two metres, for who gave no own limit."""
    short = every(at_most(slope, 10), at_most(length, 2))
    return either(within(slope, SLOPE), UnlessOwn(SLOPE, short))


def _ramp(fact: str) -> Formula:
    """A ramp that is there, or one that somebody lays."""
    removable = OnCondition(REMOVABLE_RAMP, is_one_of(fact, "removable"))
    return either(is_one_of(fact, "fixed"), removable)


def _level(steps: str, ramp: str, lift: str) -> Formula:
    """Within the steps that the person climbs, or past them without climbing."""
    return either(within(steps, STEPS), _ramp(ramp), is_true(lift))


PATH_LEVEL = _level("path_steps", "path_ramp", "path_lift_accessible")
INSIDE_LEVEL = _level(
    "inside_steps_to_service", "inside_ramp", "inside_lift_accessible"
)
SLOPED_RAMP = every(_ramp("entrance_ramp"), within("entrance_ramp_slope_pct", SLOPE))
OTHER_ENTRANCE = is_true("alternative_accessible_entrance")
ENTRANCE_PAST_STEPS = either(
    SLOPED_RAMP, is_true("entrance_lift_accessible"), OTHER_ENTRANCE
)
HANDRAIL = UnlessOwn(STEPS, is_true("steps_handrail"))
NO_STEPS = every(
    at_most("path_steps", 0),
    at_most("entrance_steps", 0),
    at_most("inside_steps_to_service", 0),
)
FIRM_PATH = Clause(
    "path_surface",
    _("Ground on the way"),
    is_true("path_firm_surface", absent=True),
    MOTOR,
)
PATH_SLOPE = Clause(
    "path_slope",
    _("Slope on the way"),
    _gentle("path_slope_pct", "path_slope_length_m"),
    MOTOR,
    source=f"{ERP}, art. 2",
)
DOOR = Clause(
    "door_width",
    _("Width of the entrance door"),
    wide_enough("entrance_door_width_cm", WIDTH, DOOR_MARGIN),
    MOTOR,
    source=f"{ERP}, art. 4",
)
GLASS = Clause(
    "glass", _("Glass doors"), is_true("glass_door_marked", absent=True), VISUAL
)
BOARDING = Clause(
    "boarding",
    _("Getting into the vehicle"),
    is_true("vehicle_ramp_or_lift"),
    kinds=MOVING,
)
CHAIR_WIDTH = Default(75, f"{ERP}, annexe 1")
GENTLE = Default(6, f"{ERP}, art. 2")

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

WALKING = Need(
    "walking",
    _("I have difficulty walking"),
    _("Difficulty walking"),
    (
        PATH_SLOPE,
        Clause(
            "path_level", _("Steps on the way"), either(PATH_LEVEL, HANDRAIL), MOTOR
        ),
        Clause(
            "entrance",
            _("Entrance"),
            either(within("entrance_steps", STEPS), ENTRANCE_PAST_STEPS, HANDRAIL),
            MOTOR,
            source=ACCESLIBRE,
        ),
        Clause(
            "inside_level", _("Steps inside"), either(INSIDE_LEVEL, HANDRAIL), MOTOR
        ),
        BOARDING,
        Clause(
            "seats",
            _("Seats"),
            either(is_true("seating_available"), at_most(DURATION, 30)),
            without=NO_BUILDING,
            source=OURS,
        ),
        Clause(
            "rests",
            _("Rests on the way"),
            within("path_rest_every_m", REST),
            kinds=ROUTE,
            source=OURS,
        ),
    ),
    {STEPS: Default(1, ACCESLIBRE), SLOPE: GENTLE, REST: Default(200, OURS)},
    claims=("claim_reduced_mobility",),
    suits=_("Suits people who have difficulty walking"),
)

ALARM = Clause(
    "alarm",
    _("Alarm that one sees"),
    either(
        is_true("visual_alarm"),
        OnCondition(ON_REQUEST, is_true("portable_visual_alarm")),
    ),
    HEARING,
    STAY,
    source=OURS,
)
DEAF = Need(
    "deaf",
    _("I am deaf"),
    _("Deaf"),
    (
        Clause(
            "content",
            _("What is said"),
            either(
                has_some("sign_language"),
                every(
                    is_true("captions_or_live_text", absent=True),
                    is_true("written_content", absent=True),
                ),
            ),
        ),
        Clause(
            "call",
            _("Calling at the entrance"),
            either(
                has_none("call_device"), is_one_of("call_device", "button", "video")
            ),
            HEARING,
        ),
        ALARM,
    ),
    {},
    suits=_("Suits deaf people"),
)

HARD_OF_HEARING = Need(
    "hard_of_hearing",
    _("I am hard of hearing"),
    _("Hard of hearing"),
    (
        Clause(
            "hearing",
            _("Hearing what is said"),
            either(
                is_one_of("induction_loop", "fixed"),
                OnCondition(ON_REQUEST, is_one_of("induction_loop", "portable")),
                every(
                    is_true("captions_or_live_text", absent=True),
                    either(
                        is_one_of("noise_level", "quiet", "moderate"),
                        is_true("quiet_space"),
                    ),
                ),
            ),
            HEARING,
        ),
    ),
    {},
    suits=_("Suits people who are hard of hearing"),
)

BLIND = Need(
    "blind",
    _("I am blind"),
    _("Blind"),
    (
        Clause(
            "finding",
            _("Finding the way in"),
            either(
                is_true("path_tactile_guidance"),
                is_true("sound_beacon"),
                OnCondition(STAFF_HELP, is_true("human_help_at_entrance")),
            ),
            VISUAL,
        ),
        Clause(
            "content",
            _("What one sees"),
            either(
                is_true("audio_description"),
                is_true("tactile_or_braille_content"),
                OnCondition(STAFF_HELP, is_one_of("staff_training", "trained")),
            ),
            VISUAL,
        ),
        Clause("dog", _("Assistance dog"), is_true("assistance_dog_welcome"), VISUAL),
        GLASS,
        Clause(
            "stairs",
            _("Stairs"),
            either(
                is_true("steps_contrasted", absent=True),
                is_true("steps_handrail", absent=True),
                NO_STEPS,
            ),
            VISUAL,
        ),
    ),
    {},
    suits=_("Suits blind people"),
)

LOW_VISION = Need(
    "low_vision",
    _("I have low vision"),
    _("Low vision"),
    (
        Clause(
            "print",
            _("Reading"),
            is_true("large_print_high_contrast", absent=True),
            VISUAL,
        ),
        Clause(
            "stairs",
            _("Stairs"),
            either(is_true("steps_contrasted", absent=True), NO_STEPS),
            VISUAL,
        ),
        GLASS,
        Clause(
            "finding",
            _("Finding the way in"),
            is_true("entrance_easy_to_spot", absent=True),
            VISUAL,
        ),
    ),
    {},
    suits=_("Suits people with low vision"),
)

UNDERSTANDING = Need(
    "understanding",
    _("I need things to be easy to understand"),
    _("Understanding"),
    (
        Clause("staff", _("Staff"), is_one_of("staff_training", "trained"), MENTAL),
        Clause(
            "information",
            _("Information"),
            either(is_true("easy_to_read_info"), is_true("pictogram_signage")),
            MENTAL,
        ),
        Clause(
            "quiet",
            _("Quiet"),
            either(is_true("quiet_space"), at_most(DURATION, 60)),
            without=NO_BUILDING,
            source=OURS,
        ),
    ),
    {},
    suits=_("Suits people who need things to be easy to understand"),
)

STEPS_IN_ALL = ("path_steps", "entrance_steps", "inside_steps_to_service")
PUSHCHAIR = Need(
    "pushchair",
    _("I come with a pushchair"),
    _("Pushchair"),
    (
        FIRM_PATH,
        Clause(
            "level",
            _("Steps in all"),
            either(
                together_within(STEPS_IN_ALL, STEPS),
                every(
                    PATH_LEVEL,
                    either(within("entrance_steps", STEPS), ENTRANCE_PAST_STEPS),
                    INSIDE_LEVEL,
                ),
            ),
            MOTOR,
            source=OURS,
        ),
        DOOR,
        Clause(
            "door_kind",
            _("Kind of entrance door"),
            either(is_none_of("entrance_door_kind", "turnstile"), OTHER_ENTRANCE),
            MOTOR,
        ),
        BOARDING,
        Clause(
            "changing_table",
            _("Changing table"),
            is_true("baby_changing_table"),
            kinds=LONG,
            source=OURS,
        ),
        Clause(
            "changing_table_of_a_long_visit",
            _("Changing table"),
            either(at_most(DURATION, 120), is_true("baby_changing_table")),
            without=LONG,
            source=OURS,
        ),
    ),
    {WIDTH: CHAIR_WIDTH, STEPS: Default(1, OURS), SLOPE: GENTLE},
    suits=_("Suits a pushchair"),
)

NEEDS: dict[str, Need] = {
    need.code: need
    for need in (
        WHEELCHAIR,
        WALKING,
        DEAF,
        HARD_OF_HEARING,
        BLIND,
        LOW_VISION,
        UNDERSTANDING,
        PUSHCHAIR,
    )
}
