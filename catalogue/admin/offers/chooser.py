"""Choosing an offer: searched by words; a partner sees no draft of another."""

from django import forms
from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetChosenView,
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


def choosable(user) -> QuerySet:
    """The offers that this user may name: partners, live ones and their own."""
    own = own_providers(user)
    if own is None:
        return Offer.objects.all()
    return Offer.objects.filter(Q(live=True) | Q(provider__in=own))


class ChosenOffer:
    """Both views that answer for what was chosen."""

    def get_object(self, pk):
        return get_object_or_404(choosable(self.request.user), pk=pk)

    def get_objects(self, pks):
        return choosable(self.request.user).filter(pk__in=pks)


class ChooseOffer:
    """Both chooser views: the modal, and its results."""

    filter_form_class = OfferFilterForm
    ordering = ["title_fr", "pk"]

    def get_object_list(self):
        return choosable(self.request.user).select_related("commune")

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
    chosen_view_class = type("ChosenOfferView", (ChosenOffer, SnippetChosenView), {})
    chosen_multiple_view_class = type(
        "ChosenOffersView", (ChosenOffer, SnippetChosenMultipleView), {}
    )
    choose_one_text = _("Choose an offer")
    choose_another_text = _("Choose another offer")
    edit_item_text = _("Edit this offer")
