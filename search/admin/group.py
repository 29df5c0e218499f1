"""The menu "Search"."""

from django.utils.translation import pgettext_lazy
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from .words import PromotionViewSet, SynonymViewSet


class SearchGroup(SnippetViewSetGroup):
    menu_label = pgettext_lazy("menu", "Search")
    menu_name = "search"
    menu_icon = "search"
    menu_order = 120
    items = (SynonymViewSet, PromotionViewSet)
