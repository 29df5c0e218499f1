from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
)

from catalogue.admin.offers.panels import Tab

from ..widgets import NumbersInput

BAND = [
    FieldRowPanel([FieldPanel("age_min"), FieldPanel("age_max")]),
    FieldRowPanel([FieldPanel("mode"), FieldPanel("value")]),
]
SHARED = [
    FieldRowPanel([FieldPanel("kind"), FieldPanel("amount"), FieldPanel("period")]),
    FieldRowPanel([FieldPanel("label_fr"), FieldPanel("label_en")]),
    FieldPanel("persons_max"),
]

TAB = Tab(
    "price",
    [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("margin_kind"), FieldPanel("margin_value")]),
                FieldRowPanel(
                    [FieldPanel("rounding_mode"), FieldPanel("rounding_direction")]
                ),
                FieldRowPanel([FieldPanel("trade_percent"), FieldPanel("upper_end")]),
                FieldRowPanel([FieldPanel("vat"), FieldPanel("vat_percent")]),
            ],
            heading=_("Margin and rounding"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("price_unit"), FieldPanel("people_max")]),
                FieldPanel("sizes", widget=NumbersInput),
                FieldRowPanel([FieldPanel("one_free_per"), FieldPanel("staff")]),
            ],
            heading=_("Groups"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("single_mode")]),
                FieldRowPanel(
                    [FieldPanel("single_supplement"), FieldPanel("persons_per_room")]
                ),
                FieldRowPanel(
                    [
                        FieldPanel("tourist_tax_cap"),
                        FieldPanel("tourist_tax_additional_percent"),
                    ]
                ),
            ],
            heading=_("Nights"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("child_age_max"), FieldPanel("youth_age_max")])],
            heading=_("Ages"),
        ),
        InlinePanel(
            "children_pay", BAND, heading=_("Children"), label=_("children's fare")
        ),
        InlinePanel(
            "shared_costs",
            SHARED,
            heading=_("Costs of the group"),
            label=_("cost of the group"),
        ),
    ],
    heading=_("Price"),
)
