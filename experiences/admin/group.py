"""The menu "Experiences"."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from .sellers import SellerViewSet
from .viewset import ExperienceViewSet


class ExperiencesGroup(SnippetViewSetGroup):
    """Beside the catalogue that it is made of."""

    menu_label = _("Experiences")
    menu_name = "experiences-group"
    menu_icon = "list-ol"
    menu_order = 110
    items = (ExperienceViewSet, SellerViewSet)
