"""Who is deaf or hard of hearing."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.formula import (
    OnCondition,
    either,
    every,
    has_none,
    has_some,
    is_one_of,
    is_true,
)
from catalogue.accessibility.need import Clause, Need

from .shared import HEARING, ON_REQUEST, OURS, STAY

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
