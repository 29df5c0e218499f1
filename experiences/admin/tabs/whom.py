from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from catalogue.admin.offers.panels import Tab

TAB = Tab(
    "whom",
    [
        FieldPanel("sectors"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("audience"), FieldPanel("pace")]),
                FieldRowPanel(
                    [
                        FieldPanel("group_min"),
                        FieldPanel("group_max"),
                        FieldPanel("age_min"),
                    ]
                ),
                FieldPanel("languages"),
            ],
            heading=_("For whom"),
        ),
    ],
    heading=_("For whom"),
)
