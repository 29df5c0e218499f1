from django.utils.translation import gettext_lazy as _

from catalogue.admin.offers.panels import ReferencesPanel, Tab

TAB = Tab(
    "references",
    [ReferencesPanel(heading=_("Where it comes from"))],
    heading=_("Sources"),
)
