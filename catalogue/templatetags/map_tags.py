"""The map on demand, for any page."""

from django import template
from django.conf import settings

register = template.Library()


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
        "tiles": settings.MAP_TILES_URL,
        "credit": settings.MAP_TILES_CREDIT,
    }
