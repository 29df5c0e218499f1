"""Communes as records name them."""

from typing import NamedTuple

from catalogue.document import Texts


class Commune(NamedTuple):
    """A commune of which we know the middle, and one of its post codes."""

    insee: str
    name: str
    postal_code: str
    latitude: float
    longitude: float

    @property
    def at(self) -> Texts:
        """“In this commune”, in each language."""
        words = {"fr": "à", "en": "in", "es": "en", "it": "a"}
        return {code: f"{word} {self.name}" for code, word in words.items()}


def stored() -> list[Commune]:
    """The communes of the table, in the order of their codes."""
    from catalogue.models import Commune as Row

    rows = Row.objects.filter(latitude__isnull=False).order_by("insee")
    columns = rows.values_list("insee", "name", "postal_codes", "latitude", "longitude")
    return [
        Commune(a, b, codes[0] if codes else "", *at) for a, b, codes, *at in columns
    ]
