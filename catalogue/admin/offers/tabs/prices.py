from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
)

from catalogue.admin.offers.panels import Tab
from catalogue.admin.widgets import ListInput, YesNoUnknown

from ._languages import in_every_language

PRICE = [
    FieldRowPanel([FieldPanel("label_fr"), FieldPanel("label_en")]),
    FieldRowPanel(
        [
            FieldPanel("amount"),
            FieldPanel("amount_to"),
            FieldPanel("unit"),
        ]
    ),
    FieldRowPanel(
        [FieldPanel("audience"), FieldPanel("age_min"), FieldPanel("age_max")]
    ),
    FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
    FieldRowPanel([FieldPanel("minimum_persons"), FieldPanel("vat_percent")]),
    FieldRowPanel([FieldPanel("includes_fr"), FieldPanel("includes_en")]),
]
TAX = [
    FieldRowPanel(
        [FieldPanel("category"), FieldPanel("amount"), FieldPanel("percent")]
    ),
    FieldPanel("included"),
]

TAB = Tab(
    "prices",
    [
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("free_of_charge", widget=YesNoUnknown),
                        FieldPanel("prices_confirmed_until"),
                    ]
                ),
                FieldPanel(
                    "payment_methods",
                    widget=ListInput,
                    help_text=_("Separated by commas."),
                ),
            ],
            heading=_("In general"),
        ),
        InlinePanel("prices", PRICE, heading=_("Prices"), label=_("price")),
        InlinePanel(
            "tourist_tax",
            TAX,
            heading=_("Tourist tax"),
            label=_("tourist tax"),
            max_num=1,
        ),
        *in_every_language("price_note", _("About the prices")),
    ],
    heading=_("Prices"),
)
