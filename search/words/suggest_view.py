"""Suggestions while typing, as JSON for the script of the search box."""

from django.http import HttpRequest, JsonResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from ..asking import parsing
from ..asking.parameters import Parameters
from ..engines import IndexMissingError
from .suggest import suggestions


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """None while the index is being built: the box works without."""
    text = parsing.text(Parameters(request.GET))
    try:
        found = suggestions(text, get_language())
    except IndexMissingError:
        found = []
    return JsonResponse({"suggestions": [one._asdict() for one in found]})
