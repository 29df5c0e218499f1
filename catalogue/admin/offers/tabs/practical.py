from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
)

from catalogue.admin.offers.panels import PointPanel, Tab
from catalogue.admin.widgets import SpokenLanguages, YesNoUnknown

CONTACT = [
    FieldRowPanel([FieldPanel("role"), FieldPanel("channel"), FieldPanel("audience")]),
    FieldRowPanel([FieldPanel("value"), FieldPanel("name")]),
    FieldRowPanel(
        [FieldPanel("hours"), FieldPanel("languages", widget=SpokenLanguages)]
    ),
]

TAB = Tab(
    "practical",
    [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("last_checked_on")]),
                FieldRowPanel([FieldPanel("provider"), FieldPanel("premises")]),
            ],
            heading=_("What and who"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("commune"),
                FieldRowPanel([FieldPanel("address"), FieldPanel("postal_code")]),
                PointPanel(
                    [FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")])],
                    heading=_("Point on the map"),
                ),
            ],
            heading=_("Where"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("capacity"),
                        FieldPanel("group_min"),
                        FieldPanel("group_max"),
                    ]
                ),
                FieldRowPanel(
                    [
                        FieldPanel("duration_minutes"),
                        FieldPanel("age_min"),
                        FieldPanel("age_max"),
                    ]
                ),
                FieldPanel("pets_welcome", widget=YesNoUnknown),
                FieldPanel("languages"),
            ],
            heading=_("For whom"),
        ),
        InlinePanel("contacts", CONTACT, heading=_("Contacts"), label=_("contact")),
    ],
    heading=_("Practical"),
)
