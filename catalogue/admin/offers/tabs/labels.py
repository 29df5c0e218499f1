from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel

from catalogue.admin.offers.panels import Tab

AWARD = [
    FieldRowPanel([FieldPanel("scheme"), FieldPanel("name")]),
    FieldRowPanel([FieldPanel("level"), FieldPanel("family"), FieldPanel("number")]),
    FieldRowPanel([FieldPanel("awarded_on"), FieldPanel("expires_on")]),
]

TAB = Tab(
    "labels",
    [InlinePanel("labels", AWARD, heading=_("Labels"), label=_("label"))],
    heading=_("Labels"),
)
