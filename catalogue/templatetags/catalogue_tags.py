"""The registries, for pages that list them."""

from django import template

from catalogue import kinds as kind_registry
from catalogue import sectors as sector_registry
from catalogue.page import formats

register = template.Library()


@register.simple_tag
def sectors() -> list[tuple[str, str]]:
    """(code, label) of every sector (filière)."""
    return sector_registry.choices()


@register.simple_tag
def kinds() -> list[tuple[str, str]]:
    """(code, label) of every kind of offer."""
    return kind_registry.choices()


@register.filter
def phone(number: str, language: str) -> str:
    """An E.164 number as people of that language write it."""
    return formats.phone(number, language)
