from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
)

from catalogue.admin.offers.panels import OpeningPanel, Tab

from ._languages import in_every_language

CLOSURE = [
    FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
    FieldRowPanel([FieldPanel("reason_fr"), FieldPanel("reason_en")]),
]

TAB = Tab(
    "opening",
    [
        OpeningPanel("opening_hours"),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("hours_confirmed_from"),
                        FieldPanel("hours_confirmed_until"),
                    ]
                )
            ],
            heading=_("Confirmed for"),
        ),
        InlinePanel(
            "closures",
            CLOSURE,
            heading=_("Exceptional closures"),
            label=_("closure"),
        ),
        *in_every_language("opening_note", _("About the hours")),
    ],
    heading=_("Opening"),
)
