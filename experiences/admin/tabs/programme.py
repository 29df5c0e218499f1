from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from catalogue.admin.offers.panels import Tab, TextPanel

from ..step_form import StepsPanel

STEP = [
    FieldRowPanel([FieldPanel("day"), FieldPanel("kind")]),
    FieldPanel("offer"),
    FieldRowPanel([TextPanel("title_fr"), TextPanel("title_en")]),
    FieldRowPanel(
        [FieldPanel("start"), FieldPanel("earliest"), FieldPanel("latest")],
        heading=_("A fixed time, a window, or any time"),
    ),
    FieldPanel("duration_minutes"),
    FieldRowPanel([FieldPanel("mode"), FieldPanel("way_minutes")]),
    FieldPanel("vehicle"),
    MultiFieldPanel(
        [
            FieldPanel("optional"),
            FieldRowPanel([FieldPanel("choice"), FieldPanel("choose")]),
        ],
        heading=_("Optional, or one of several"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [TextPanel("note_fr"), TextPanel("note_en")],
        heading=_("Note"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("price_basis"), FieldPanel("price_rate")]),
            FieldRowPanel(
                [
                    FieldPanel("price_amount"),
                    FieldPanel("price_child_amount"),
                    FieldPanel("price_unit"),
                ]
            ),
            FieldRowPanel(
                [
                    FieldPanel("price_per"),
                    FieldPanel("persons_per_unit"),
                    FieldPanel("free_per"),
                ]
            ),
            FieldPanel("staff_free"),
        ],
        heading=_("How it is paid"),
        classname="collapsed",
    ),
]

TAB = Tab(
    "programme",
    [StepsPanel("steps", STEP, heading=_("Steps"), label=_("step"))],
    heading=_("Programme"),
)
