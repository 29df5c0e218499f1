"""Who has difficulty walking."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.formula import at_most, either, is_true, within
from catalogue.accessibility.need import Clause, Default, Need
from catalogue.accessibility.place import DURATION
from catalogue.accessibility.thresholds import REST, SLOPE, STEPS

from .shared import (
    ACCESLIBRE,
    BOARDING,
    ENTRANCE_PAST_STEPS,
    GENTLE,
    HANDRAIL,
    INSIDE_LEVEL,
    MOTOR,
    NO_BUILDING,
    OURS,
    PATH_LEVEL,
    PATH_SLOPE,
    ROUTE,
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
