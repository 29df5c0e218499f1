"""Who comes with a pushchair."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.formula import (
    at_most,
    either,
    every,
    is_none_of,
    is_true,
    together_within,
    within,
)
from catalogue.accessibility.need import Clause, Default, Need
from catalogue.accessibility.place import DURATION
from catalogue.accessibility.thresholds import SLOPE, STEPS, WIDTH

from .shared import (
    BOARDING,
    CHAIR_WIDTH,
    DOOR,
    ENTRANCE_PAST_STEPS,
    FIRM_PATH,
    GENTLE,
    INSIDE_LEVEL,
    LONG,
    MOTOR,
    OTHER_ENTRANCE,
    OURS,
    PATH_LEVEL,
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
