"""The sectors (filières) and the attributes that each asks for.

A sector is one file here with a `SECTOR`; the registry finds it. The attributes'
form fields, facets, page rows, document and documentation follow from it.
"""

from importlib import import_module
from pkgutil import iter_modules

from .attribute import Attribute, Kind, Sector

SECTORS: dict[str, Sector] = {}
for _module in sorted(iter_modules(__path__), key=lambda found: found.name):
    _sector = getattr(import_module(f"{__name__}.{_module.name}"), "SECTOR", None)
    if _sector is not None:
        SECTORS[_sector.code] = _sector

ATTRIBUTES: dict[str, Attribute] = {
    attribute.code: attribute
    for sector in SECTORS.values()
    for attribute in sector.attributes
}


def choices() -> list[tuple[str, str]]:
    """(code, label) of every sector."""
    return [(sector.code, sector.label) for sector in SECTORS.values()]


__all__ = ["ATTRIBUTES", "SECTORS", "Attribute", "Kind", "Sector", "choices"]
