from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
)
from wagtail.snippets.views.snippets import SnippetViewSet

from catalogue.models import Provider

from .offers.tabs.practical import CONTACT

PANELS = [
    FieldRowPanel([FieldPanel("trade_name"), FieldPanel("legal_name")]),
    FieldRowPanel([FieldPanel("siret"), FieldPanel("registration")]),
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("member"), FieldPanel("member_until")])],
        heading=_("Membership"),
    ),
    InlinePanel("contacts", CONTACT, heading=_("Contacts"), label=_("contact")),
    FieldPanel("users"),
]


class ProviderViewSet(SnippetViewSet):
    model = Provider
    icon = "group"
    menu_label = _("Providers")
    menu_name = "providers"
    list_display = ["__str__", "legal_name", "siret", "member"]
    list_filter = ["member"]
    list_export = ["trade_name", "legal_name", "siret", "registration", "member"]
    search_backend_name = None
    search_fields = ["trade_name", "legal_name", "siret"]
    ordering = ["trade_name", "legal_name"]
    list_per_page = 25
    edit_handler = ObjectList(PANELS)
