from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from catalogue.admin.offers.panels import AttributesPanel, Tab

TAB = Tab(
    "sectors",
    [FieldPanel("sectors"), AttributesPanel(heading=_("What each sector asks"))],
    heading=_("Sectors"),
)
