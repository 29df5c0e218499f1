from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
)

from catalogue.admin.offers.panels import Tab

SEASON = [
    FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
    FieldPanel("weekdays"),
]
DEPARTURE = [
    FieldRowPanel([FieldPanel("code"), FieldPanel("day"), FieldPanel("state")]),
    FieldRowPanel([FieldPanel("seats"), FieldPanel("sold"), FieldPanel("on_option")]),
    FieldRowPanel([FieldPanel("minimum"), FieldPanel("amount")]),
    FieldRowPanel(
        [
            FieldPanel("option_until"),
            FieldPanel("release_on"),
            FieldPanel("decided_on"),
        ]
    ),
]
CANCELLATION = [FieldRowPanel([FieldPanel("days_before"), FieldPanel("percent")])]

TAB = Tab(
    "sale",
    [
        FieldPanel("seller"),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("deposit_percent"),
                        FieldPanel("balance_days_before"),
                        FieldPanel("booking_days_before"),
                    ]
                ),
                FieldRowPanel(
                    [FieldPanel("minimum_persons"), FieldPanel("decided_days_before")]
                ),
            ],
            heading=_("Terms"),
        ),
        InlinePanel(
            "cancellation",
            CANCELLATION,
            heading=_("Cancellation scale"),
            label=_("line"),
        ),
        FieldPanel("on_request"),
        InlinePanel("seasons", SEASON, heading=_("Seasons"), label=_("season")),
        InlinePanel(
            "departures", DEPARTURE, heading=_("Departures"), label=_("departure")
        ),
    ],
    heading=_("Sale"),
)
