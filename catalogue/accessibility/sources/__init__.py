"""The sources of facts about access: one package each with a `SOURCE`."""

from importlib import import_module
from pkgutil import iter_modules

from catalogue.imports.source import Source

SOURCES: dict[str, Source] = {}
for _module in sorted(iter_modules(__path__), key=lambda found: found.name):
    _source = getattr(import_module(f"{__name__}.{_module.name}"), "SOURCE", None)
    if _source is not None:
        SOURCES[_source.code] = _source

__all__ = ["SOURCES", "Source"]
