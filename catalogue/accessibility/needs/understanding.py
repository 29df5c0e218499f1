"""Who needs things to be easy to understand."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.formula import at_most, either, is_one_of, is_true
from catalogue.accessibility.need import Clause, Need
from catalogue.accessibility.place import DURATION

from .shared import MENTAL, NO_BUILDING, OURS

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
