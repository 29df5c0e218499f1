"""The published routes as JSON, for the script that looks one up in a long list."""

from django.http import HttpRequest, JsonResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from ..engines import IndexMissingError
from .listed import routes


@require_safe
def published(request: HttpRequest) -> JsonResponse:
    """None while the index is being built: the form works without."""
    try:
        found = routes(get_language())
    except IndexMissingError:
        found = ()
    return JsonResponse(
        {"values": [{"value": u, "label": title} for u, title in found]}
    )
