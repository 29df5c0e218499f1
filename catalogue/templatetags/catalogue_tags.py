"""The registries, for pages that list them."""

from django import template

from catalogue import kinds as kind_registry
from catalogue import sectors as sector_registry

register = template.Library()


@register.simple_tag
def sectors() -> list[tuple[str, str]]:
    """(code, label) of every sector (filière)."""
    return sector_registry.choices()


@register.simple_tag
def kinds() -> list[tuple[str, str]]:
    """(code, label) of every kind of offer."""
    return kind_registry.choices()
