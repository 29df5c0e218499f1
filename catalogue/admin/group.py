"""The menu "Catalogue"."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from .communes import CommuneViewSet
from .offers.viewset import OfferViewSet
from .providers import ProviderViewSet
from .themes import ThemeViewSet


class CatalogueGroup(SnippetViewSetGroup):
    """Offers first: the other screens serve them. Imports add their own item."""

    menu_label = _("Catalogue")
    menu_name = "catalogue"
    menu_icon = "cordee-catalogue"
    menu_order = 100
    items = (OfferViewSet, ProviderViewSet, CommuneViewSet, ThemeViewSet)
