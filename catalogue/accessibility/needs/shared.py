"""What several needs ask for, and where its limits come from.

Sources of limits: `ERP` is the French decree on existing public buildings, whose
reference wheelchair is 75 cm wide; `OURS` marks a proposal that no text fixes.
"""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.formula import (
    Formula,
    OnCondition,
    UnlessOwn,
    at_most,
    either,
    every,
    is_one_of,
    is_true,
    wide_enough,
    within,
)
from catalogue.accessibility.need import Clause, Default
from catalogue.accessibility.thresholds import SLOPE, STEPS, WIDTH
from catalogue.accessibility.zones import MOVING, OUTDOORS

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


def gentle(slope: str, length: str) -> Formula:
    """Within the limit; 4 % more over two metres, for who gave no own limit."""
    short = every(at_most(slope, 10), at_most(length, 2))
    return either(within(slope, SLOPE), UnlessOwn(SLOPE, short))


def past_by_ramp(fact: str) -> Formula:
    """A ramp that is there, or one that somebody lays."""
    removable = OnCondition(REMOVABLE_RAMP, is_one_of(fact, "removable"))
    return either(is_one_of(fact, "fixed"), removable)


def level(steps: str, ramp: str, lift: str) -> Formula:
    """Within the steps that the person climbs, or past them without climbing."""
    return either(within(steps, STEPS), past_by_ramp(ramp), is_true(lift))


PATH_LEVEL = level("path_steps", "path_ramp", "path_lift_accessible")
INSIDE_LEVEL = level("inside_steps_to_service", "inside_ramp", "inside_lift_accessible")
SLOPED_RAMP = every(
    past_by_ramp("entrance_ramp"), within("entrance_ramp_slope_pct", SLOPE)
)
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
    gentle("path_slope_pct", "path_slope_length_m"),
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
