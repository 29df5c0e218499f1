"""Two small questions that the edit form asks while somebody types."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from wagtail.permissions import policy_registry

from catalogue.admin.opening_reading import read
from catalogue.models import Commune, Offer

MOST_CHARACTERS = 4_000
MOST_COMMUNES = 40


def _editors_only(request: HttpRequest) -> None:
    policy = policy_registry.get_by_type(Offer)
    if not policy.user_has_any_permission(request.user, {"add", "change"}):
        raise PermissionDenied


@require_GET
def opening(request: HttpRequest) -> HttpResponse:
    """What `?expression=` says: a fragment of HTML."""
    _editors_only(request)
    expression = request.GET.get("expression", "")[:MOST_CHARACTERS]
    context = {"reading": read(expression)}
    return render(request, "catalogue/admin/opening_reading.html", context)


@require_GET
def communes(request: HttpRequest) -> JsonResponse:
    """Communes for orientation: near `?lat=&lon=`, or the one of `?insee=`.

    `{"communes": [{"name", "lat", "lon"}]}`; the commune that was asked for first.
    """
    _editors_only(request)
    start = Commune.objects.filter(
        pk=request.GET.get("insee", ""), latitude__isnull=False
    ).first()
    latitude = start.latitude if start else _number(request.GET.get("lat"))
    longitude = start.longitude if start else _number(request.GET.get("lon"))
    near = _nearest(latitude, longitude)
    first = [start] if start else []
    found = first + [commune for commune in near if commune != start]
    shown = [{"name": c.name, "lat": c.latitude, "lon": c.longitude} for c in found]
    return JsonResponse({"communes": shown, "found": start is not None})


def _nearest(latitude: float | None, longitude: float | None) -> list[Commune]:
    known = Commune.objects.filter(latitude__isnull=False)
    if latitude is None or longitude is None:
        return list(known[:MOST_COMMUNES])
    around = known.filter(
        latitude__range=(latitude - 0.25, latitude + 0.25),
        longitude__range=(longitude - 0.35, longitude + 0.35),
    )
    return sorted(
        around,
        key=lambda c: (c.latitude - latitude) ** 2 + (c.longitude - longitude) ** 2 / 2,
    )[:MOST_COMMUNES]


def _number(text: str | None) -> float | None:
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if abs(number) <= 180 else None  # also drops nan
