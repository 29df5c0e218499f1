"""Who is blind or has low vision."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.formula import OnCondition, either, is_one_of, is_true
from catalogue.accessibility.need import Clause, Need

from .shared import GLASS, NO_STEPS, STAFF_HELP, VISUAL

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
