from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel

from catalogue.admin.offers.panels import Tab
from catalogue.admin.widgets import YesNoUnknown
from catalogue.models.meeting_room import LAYOUTS

_SEATS = [FieldPanel(f"seats_{layout}") for layout in LAYOUTS]

ROOM = [
    FieldPanel("name"),
    FieldRowPanel(
        [
            FieldPanel("area_m2"),
            FieldPanel("height_m"),
            FieldPanel("combinable_with"),
        ]
    ),
    FieldRowPanel(_SEATS[:4], heading=_("Seats by layout")),
    FieldRowPanel(_SEATS[4:]),
    FieldRowPanel(
        [
            FieldPanel("daylight", widget=YesNoUnknown),
            FieldPanel("blackout", widget=YesNoUnknown),
            FieldPanel("hybrid", widget=YesNoUnknown),
        ]
    ),
    FieldRowPanel(
        [
            FieldPanel("induction_loop", widget=YesNoUnknown),
            FieldPanel("step_free_stage", widget=YesNoUnknown),
        ]
    ),
    FieldPanel("equipment"),
    FieldRowPanel(
        [
            FieldPanel("half_day_rate"),
            FieldPanel("day_rate"),
            FieldPanel("residential_rate"),
        ]
    ),
]

TAB = Tab(
    "rooms",
    [InlinePanel("meeting_rooms", ROOM, heading=_("Meeting rooms"), label=_("room"))],
    heading=_("Rooms"),
    attrs={"data-kinds": "venue stay eat visit"},
)
