"""The filters of the listing. Choices inside a filter are joined by *or*."""

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from catalogue import sectors
from catalogue.models import Offer, Theme
from experiences.models import Experience, Seller

STATES = {
    "live": (_("published"), Q(live=True)),
    "draft": (_("draft, not published"), Q(live=False)),
    "changed": (
        _("published, with changes waiting"),
        Q(live=True, has_unpublished_changes=True),
    ),
    "locked": (_("locked"), Q(locked=True)),
    "due": (_("to be built again"), Q(due_rebuilds__isnull=False)),
}


def in_sectors(experiences: QuerySet, name: str, codes: list[str]) -> QuerySet:
    """Experiences of any of these sectors."""
    wanted = Q()
    for code in codes:
        wanted |= Q(sectors__has=code)
    return experiences.filter(wanted)


def in_state(experiences: QuerySet, name: str, code: str) -> QuerySet:
    """Experiences in one state of `STATES`; one row each, whatever it joins."""
    found = Experience.objects.filter(STATES[code][1])
    return experiences.filter(pk__in=found.values("pk"))


def using(experiences: QuerySet, name: str, offer: Offer | None) -> QuerySet:
    """Experiences that use one offer."""
    if offer is None:
        return experiences
    found = Experience.objects.using_offers([offer.pk])
    return experiences.filter(pk__in=found.values("pk"))


class ExperienceFilterSet(WagtailFilterSet):
    sector = django_filters.MultipleChoiceFilter(
        label=_("Sector"),
        choices=sectors.choices,
        method=in_sectors,
        widget=forms.CheckboxSelectMultiple,
    )
    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[(code, label) for code, (label, _what) in STATES.items()],
        method=in_state,
        empty_label=_("All"),
        widget=forms.RadioSelect,
    )
    audience = django_filters.MultipleChoiceFilter(
        label=_("Audience"),
        choices=Experience.Audience.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    seller = django_filters.ModelChoiceFilter(
        label=_("Seller"), queryset=Seller.objects.all(), empty_label=_("All")
    )
    theme = django_filters.ModelChoiceFilter(
        label=_("Theme"),
        field_name="tagged_themes__tag",
        queryset=Theme.objects.order_by("name"),
        empty_label=_("All"),
    )
    offer = django_filters.ModelChoiceFilter(
        label=_("Uses the offer"),
        queryset=Offer.objects.filter(steps__isnull=False).distinct(),
        method=using,
        empty_label=_("All"),
    )

    class Meta:
        model = Experience
        fields = []
