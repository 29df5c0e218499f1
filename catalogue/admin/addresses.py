"""Addresses of our own screens in the admin."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse

from catalogue.models import Offer


def patterns() -> list[URLPattern]:
    from .offers.views import reading
    from .offers.views.bulk import bulk
    from .offers.views.closure import CloseView

    return [
        path("offers/opening/", reading.opening, name="catalogue_read_opening"),
        path("offers/communes/", reading.communes, name="catalogue_communes_around"),
        path("offers/<int:pk>/close/", CloseView.as_view(), name="catalogue_close"),
        path("offers/bulk/<slug:action>/", bulk, name="catalogue_bulk"),
    ]


def close_url(offer: Offer) -> str:
    """Where an exceptional closure of `offer` is entered."""
    return reverse("catalogue_close", args=[offer.pk])


def list_url() -> str:
    """Where offers are listed."""
    return reverse(Offer.snippet_viewset.get_url_name("list"))


def edit_url(offer: Offer) -> str:
    """Where `offer` is edited."""
    return reverse(Offer.snippet_viewset.get_url_name("edit"), args=[offer.pk])


def bulk_url(action: str, request: HttpRequest) -> str:
    """Where the bulk action of `request` is carried out."""
    return f"{reverse('catalogue_bulk', args=[action])}?{request.GET.urlencode()}"
