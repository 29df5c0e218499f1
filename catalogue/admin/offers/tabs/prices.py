from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
)

from catalogue.admin.widgets import ListInput, YesNoUnknown

from ._languages import in_every_language

PRICE = [
    FieldRowPanel([FieldPanel("label_fr"), FieldPanel("label_en")]),
    FieldRowPanel(
        [
            FieldPanel("amount"),
            FieldPanel("amount_to"),
            FieldPanel("unit"),
            FieldPanel("audience"),
        ]
    ),
    FieldRowPanel(
        [
            FieldPanel("age_min"),
            FieldPanel("age_max"),
            FieldPanel("minimum_persons"),
            FieldPanel("vat_percent"),
        ]
    ),
    FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
    FieldRowPanel([FieldPanel("includes_fr"), FieldPanel("includes_en")]),
]
TAX = [
    FieldRowPanel(
        [FieldPanel("category"), FieldPanel("amount"), FieldPanel("percent")]
    ),
    FieldPanel("included"),
]

TAB = ObjectList(
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
