from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from catalogue.models import Theme

PANELS = [
    FieldPanel("name"),
    FieldRowPanel([FieldPanel("label_fr"), FieldPanel("label_en")]),
    FieldPanel("slug"),
]


class ThemeViewSet(SnippetViewSet):
    model = Theme
    icon = "tag"
    menu_label = _("Themes")
    menu_name = "themes"
    list_display = ["name", "label_fr", "label_en"]
    search_backend_name = None
    search_fields = ["name", "label_fr", "label_en"]
    ordering = ["name"]
    list_per_page = 50
    edit_handler = ObjectList(PANELS)
