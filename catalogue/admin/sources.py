"""Sources by name, also those that the registry no longer has."""

from catalogue.imports.sources import SOURCES


def source_label(code: str) -> str:
    """The name of a source; its code where nobody knows it any more."""
    return str(SOURCES[code].label) if code in SOURCES else code
