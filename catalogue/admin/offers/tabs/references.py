from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList

from catalogue.admin.offers.panels import ReferencesPanel

TAB = ObjectList(
    [ReferencesPanel(heading=_("Where it comes from"))], heading=_("Sources")
)
