"""The map on demand, for any page."""

from functools import lru_cache

import msgspec
from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.translation import get_language
from django.utils.translation import gettext as _

register = template.Library()
CLUSTER = "vendor/leaflet.markercluster@1.5.3"


@register.inclusion_tag("components/map.html")
def place_map(data: str, name: str, label: str, button: str, area: str = "") -> dict:
    """`data`: GeoJSON, safe for a script; `name`: id of that script.

    `label`: what the map is called; `area`: address of a search in what it shows.
    """
    return {
        "data": data,
        "id": name,
        "label": label,
        "button": button,
        "area": area,
        "set_up": _set_up(get_language()),
    }


@lru_cache(maxsize=8)
def _set_up(language: str) -> str:
    """What every map of a language needs: addresses of its parts, and its words."""
    return msgspec.json.encode(
        {
            "leaflet": static("vendor/leaflet@1.9.4/leaflet.js"),
            "leafletCss": static("vendor/leaflet@1.9.4/leaflet.css"),
            "cluster": static(f"{CLUSTER}/leaflet.markercluster.js"),
            "clusterCss": static(f"{CLUSTER}/MarkerCluster.css"),
            "tiles": settings.MAP_TILES_URL,
            "credit": settings.MAP_TILES_CREDIT,
            "zoomIn": _("Zoom in"),
            "zoomOut": _("Zoom out"),
            "places": _("places"),
            "failed": _("The map could not be loaded. The list says the same."),
        }
    ).decode()
