from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel

from catalogue.admin.offers.panels import RoutePanel, Tab
from catalogue.admin.widgets import YesNoUnknown

ROUTE = [
    FieldRowPanel([FieldPanel("kind"), FieldPanel("number"), FieldPanel("difficulty")]),
    FieldPanel("gpx"),
    FieldRowPanel(
        [FieldPanel("length_m"), FieldPanel("ascent_m"), FieldPanel("descent_m")]
    ),
    FieldRowPanel(
        [FieldPanel("traffic_free_percent"), FieldPanel("narrowest_barrier_cm")]
    ),
    FieldRowPanel(
        [
            FieldPanel("loop", widget=YesNoUnknown),
            FieldPanel("water", widget=YesNoUnknown),
        ]
    ),
    FieldPanel("surfaces"),
    FieldPanel("waymarking"),
]
STAGE = [
    FieldRowPanel([FieldPanel("name_fr"), FieldPanel("name_en")]),
    FieldRowPanel([FieldPanel("length_m"), FieldPanel("station")]),
]
NOTICE = [
    FieldRowPanel(
        [FieldPanel("kind"), FieldPanel("first_day"), FieldPanel("last_day")]
    ),
    FieldRowPanel([FieldPanel("text_fr"), FieldPanel("text_en")]),
]

TAB = Tab(
    "route",
    [
        RoutePanel("route", ROUTE, heading=_("Route"), label=_("route"), max_num=1),
        InlinePanel("stages", STAGE, heading=_("Stages"), label=_("stage")),
        InlinePanel(
            "notices",
            NOTICE,
            heading=_("Closures and diversions"),
            label=_("closure or diversion"),
        ),
    ],
    heading=_("Route"),
    attrs={"data-kinds": "route"},
)
