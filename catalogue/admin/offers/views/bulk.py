"""Bulk actions outside the one transaction of a request: each offer has its own."""

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_POST
from wagtail.admin.views.bulk_action.registry import bulk_action_registry

from catalogue.models import Offer


@transaction.non_atomic_requests
@require_POST
def bulk(request: HttpRequest, action: str) -> HttpResponse:
    """Carry out what Wagtail's bulk action screen asked for."""
    found = bulk_action_registry.get_bulk_action_class("catalogue", "offer", action)
    if found is None:
        raise Http404
    return found(request, Offer).dispatch(request)
