from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList

from catalogue.admin.offers.panels import AttributesPanel

TAB = ObjectList(
    [FieldPanel("sectors"), AttributesPanel(heading=_("What each sector asks"))],
    heading=_("Sectors"),
)
