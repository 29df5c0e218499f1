"""Choosing an offer: searched by words in its title, live ones for partners."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
)

from catalogue.admin.permissions import own_providers
from catalogue.models import Offer

from .search import matching


class OfferFilterForm(BaseFilterForm):
    """The search box of the chooser."""

    q = forms.CharField(
        label=_("Search term"),
        required=False,
        widget=forms.TextInput(attrs={"placeholder": _("Title or commune")}),
    )

    def filter(self, objects):
        words = self.cleaned_data.get("q", "")
        self.is_searching, self.search_query = bool(words), words
        return matching(super().filter(objects), words)


class ChooseOffer:
    """Both chooser views: the modal, and its results."""

    filter_form_class = OfferFilterForm
    ordering = ["title_fr", "pk"]

    def get_object_list(self):
        offers = Offer.objects.select_related("commune")
        if own_providers(self.request.user) is not None:
            offers = offers.filter(live=True)
        return offers

    @property
    def columns(self):
        columns = super().columns
        kind = Column("kind", label=_("Kind"), accessor="get_kind_display")
        return [*columns, kind, Column("commune", label=_("Commune"))]


class OfferChooserViewSet(SnippetChooserViewSet):
    choose_view_class = type("ChooseOfferView", (ChooseOffer, ChooseView), {})
    choose_results_view_class = type(
        "ChooseOfferResultsView", (ChooseOffer, ChooseResultsView), {}
    )
    choose_one_text = _("Choose an offer")
    choose_another_text = _("Choose another offer")
    edit_item_text = _("Edit this offer")
