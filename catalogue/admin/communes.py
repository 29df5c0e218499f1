from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from catalogue.models import Commune

from .widgets import ListInput

PANELS = [
    FieldRowPanel([FieldPanel("name"), FieldPanel("insee")]),
    FieldPanel("postal_codes", widget=ListInput, help_text=_("Separated by commas.")),
    FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
]


class CommuneViewSet(SnippetViewSet):
    model = Commune
    icon = "home"
    menu_label = _("Communes")
    menu_name = "communes"
    list_display = ["name", "insee", "department"]
    search_backend_name = None
    search_fields = ["name", "insee"]
    ordering = ["name"]
    list_per_page = 50
    edit_handler = ObjectList(PANELS)
