from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from catalogue.admin.offers.tabs.practical import CONTACT
from experiences.models import Seller

PANELS = [
    FieldPanel("legal_name"),
    FieldRowPanel([FieldPanel("siret"), FieldPanel("registration")]),
    FieldRowPanel([FieldPanel("guarantor"), FieldPanel("insurer")]),
    FieldPanel("terms"),
    InlinePanel("contacts", CONTACT, heading=_("Contacts"), label=_("contact")),
]


class SellerViewSet(SnippetViewSet):
    model = Seller
    icon = "group"
    menu_label = _("Sellers")
    menu_name = "sellers"
    list_display = ["legal_name", "siret", "registration"]
    search_backend_name = None
    search_fields = ["legal_name", "siret", "registration"]
    ordering = ["legal_name"]
    list_per_page = 25
    edit_handler = ObjectList(PANELS)
