"""Synonyms and promoted results.

Other screens link to them with words filled in: `url_for(Synonym, terms="vtt")`.
"""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
)
from wagtail.snippets.views.snippets import SnippetViewSet

from search.models import Promotion, Synonym

from .prefilled import PrefilledCreateView

MOST_OFFERS = 5


def url_for(model: type[Synonym | Promotion], **filled: str) -> str:
    """The address at which one is added. `filled`: field → what is filled in."""
    return f"{reverse(model.snippet_viewset.get_url_name('add'))}?{urlencode(filled)}"


class SynonymViewSet(SnippetViewSet):
    model = Synonym
    icon = "link"
    menu_label = _("Synonyms")
    menu_name = "synonyms"
    list_display = ["__str__", "language", "enabled"]
    list_filter = ["language", "enabled"]
    list_export = ["language", "terms", "others", "enabled"]
    search_backend_name = None
    search_fields = ["terms", "others"]
    ordering = ["terms"]
    list_per_page = 50
    add_view_class = PrefilledCreateView
    edit_handler = ObjectList(
        [
            FieldPanel("terms"),
            FieldPanel("others"),
            FieldRowPanel([FieldPanel("language"), FieldPanel("enabled")]),
        ]
    )


class PromotionViewSet(SnippetViewSet):
    model = Promotion
    icon = "pick"
    menu_label = _("Promoted results")
    menu_name = "promotions"
    list_display = ["__str__", "language", "first_day", "last_day"]
    list_filter = ["language"]
    search_backend_name = None
    search_fields = ["words"]
    ordering = ["words"]
    list_per_page = 50
    add_view_class = PrefilledCreateView
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("words"), FieldPanel("language")]),
            InlinePanel(
                "offers",
                [FieldPanel("offer")],
                heading=_("Offers, the first one first"),
                label=_("offer"),
                min_num=1,
                max_num=MOST_OFFERS,
            ),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")])],
                heading=_("When"),
                help_text=_("An empty day is open: since ever, or for ever."),
            ),
        ]
    )
