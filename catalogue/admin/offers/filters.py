"""The filters of the listing. Choices inside a filter are joined by *or*."""

from datetime import timedelta

import django_filters
from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import WorkflowState

from catalogue import kinds, sectors
from catalogue.admin.sources import source_label
from catalogue.models import Commune, ExternalReference, LabelAward, Offer, Theme

NO_SOURCE = "here"
STATES = {
    "live": (_("published"), Q(live=True)),
    "draft": (_("draft, not published"), Q(live=False)),
    "changed": (
        _("published, with changes waiting"),
        Q(live=True, has_unpublished_changes=True),
    ),
    "scheduled": (_("scheduled"), Q(_revisions__approved_go_live_at__isnull=False)),
    "review": (
        _("waiting for approval"),
        Q(workflow_states__status=WorkflowState.STATUS_IN_PROGRESS),
    ),
    "locked": (_("locked"), Q(locked=True)),
}
COMPLETENESS = {
    "25": (_("below 25 %"), Q(completeness__lt=25)),
    "50": (_("below 50 %"), Q(completeness__lt=50)),
    "75": (_("below 75 %"), Q(completeness__lt=75)),
    "full": (_("75 % and more"), Q(completeness__gte=75)),
}
EXPIRY = {
    "past": (_("expired"), None),
    "30": (_("within 30 days"), 30),
    "90": (_("within 90 days"), 90),
    "365": (_("within a year"), 365),
}


def _choices(options: dict) -> list[tuple[str, str]]:
    return [(code, label) for code, (label, _what) in options.items()]


def in_sectors(offers: QuerySet, name: str, codes: list[str]) -> QuerySet:
    """Offers of any of these sectors."""
    wanted = Q()
    for code in codes:
        wanted |= Q(sectors__has=code)
    return offers.filter(wanted)


def in_state(offers: QuerySet, name: str, code: str) -> QuerySet:
    """Offers in one state of `STATES`; one row each, whatever it joins."""
    return offers.filter(pk__in=Offer.objects.filter(STATES[code][1]).values("pk"))


def from_source(offers: QuerySet, name: str, source: str) -> QuerySet:
    """Offers that one source knows, or that none does."""
    references = ExternalReference.objects.filter(offer=OuterRef("pk"))
    if source == NO_SOURCE:
        return offers.filter(~Exists(references))
    return offers.filter(Exists(references.filter(source=source)))


def as_complete(offers: QuerySet, name: str, code: str) -> QuerySet:
    return offers.filter(COMPLETENESS[code][1])


def label_ending(offers: QuerySet, name: str, code: str) -> QuerySet:
    """Offers with a label that has expired, or will within some days."""
    today = timezone.localdate()
    awards = LabelAward.objects.filter(offer=OuterRef("pk"))
    days = EXPIRY[code][1]
    if days is None:
        return offers.filter(Exists(awards.filter(expires_on__lt=today)))
    until = today + timedelta(days=days)
    return offers.filter(Exists(awards.filter(expires_on__range=(today, until))))


def hours_to_confirm(offers: QuerySet, name: str, wanted: bool | None) -> QuerySet:
    """Offers whose confirmed hours have ended, or end within 30 days."""
    soon = timezone.localdate() + timedelta(days=30)
    late = Q(hours_confirmed_until__lte=soon)
    return offers if wanted is None else offers.filter(late if wanted else ~late)


def sources() -> list[tuple[str, str]]:
    """(code, name) of the sources that know an offer; and "written here"."""
    known = ExternalReference.objects.order_by("source").values_list("source")
    found = [code for (code,) in known.distinct()]
    return [
        *((code, source_label(code)) for code in found),
        (NO_SOURCE, _("written here")),
    ]


class OfferFilterSet(WagtailFilterSet):
    sector = django_filters.MultipleChoiceFilter(
        label=_("Sector"),
        choices=sectors.choices,
        method=in_sectors,
        widget=forms.CheckboxSelectMultiple,
    )
    kind = django_filters.MultipleChoiceFilter(
        label=_("Kind"), choices=kinds.choices, widget=forms.CheckboxSelectMultiple
    )
    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=_choices(STATES),
        method=in_state,
        empty_label=_("All"),
        widget=forms.RadioSelect,
    )
    commune = django_filters.ModelChoiceFilter(
        label=_("Commune"), queryset=Commune.objects.all(), empty_label=_("All")
    )
    theme = django_filters.ModelChoiceFilter(
        label=_("Theme"),
        field_name="tagged_themes__tag",
        queryset=Theme.objects.order_by("name"),
        empty_label=_("All"),
    )
    source = django_filters.ChoiceFilter(
        label=_("Source"),
        choices=sources,
        method=from_source,
        empty_label=_("All"),
        widget=forms.RadioSelect,
    )
    completeness = django_filters.ChoiceFilter(
        label=_("Completeness"),
        choices=_choices(COMPLETENESS),
        method=as_complete,
        empty_label=_("All"),
        widget=forms.RadioSelect,
    )
    label = django_filters.ChoiceFilter(
        label=_("Label expires"),
        choices=_choices(EXPIRY),
        method=label_ending,
        empty_label=_("All"),
        widget=forms.RadioSelect,
    )
    hours = django_filters.BooleanFilter(
        label=_("Hours to confirm"), method=hours_to_confirm
    )

    class Meta:
        model = Offer
        fields = []
