"""How the sources of facts are called inside a sentence, by their codes."""

from django.utils.translation import gettext_lazy as _

NAMES = {
    "acceslibre": "acceslibre",
    "apidae": "APIDAE",
    "cordee": _("the tourist office"),
    "datatourisme": "DATAtourisme",
    "office": _("the tourist office"),
    "osm": "OpenStreetMap",
}


def source_name(source: str) -> str:
    """The name of a source; whoever is no source of the registry is named as is."""
    return str(NAMES.get(source, source))
