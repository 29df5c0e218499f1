"""Communes by INSEE code, else by name and postal code; made where they are missing."""

from dataclasses import dataclass

from catalogue.imports.record import Place
from catalogue.models import Commune

from .folding import folded


@dataclass(slots=True)
class Known:
    """One commune as far as an import needs it. No centre: nothing to check."""

    insee: str
    name: str
    latitude: float | None = None
    longitude: float | None = None


class Communes:
    """`find` gives the commune of a place; `new` and `renamed` are to be saved."""

    def __init__(self) -> None:
        self._by_insee: dict[str, Known] = {}
        self._by_name: dict[tuple[str, str], str] = {}
        self.new: dict[str, Known] = {}
        self.renamed: dict[str, Known] = {}
        for row in Commune.objects.values_list(
            "insee", "name", "latitude", "longitude", "postal_codes"
        ):
            self._add(Known(*row[:4]), row[4])

    def _add(self, commune: Known, postal_codes: list[str]) -> None:
        self._by_insee[commune.insee] = commune
        name = folded(commune.name)
        self._by_name.update({(name, code): commune.insee for code in postal_codes})

    def find(self, place: Place) -> Known | None:
        """The commune of a place; None where the place names none that is known."""
        insee = place.insee or self._by_name.get(
            (folded(place.commune), place.postal_code)
        )
        if not insee:
            return None
        found = self._by_insee.get(insee) or self._create(insee, place)
        self._spell(found, place.commune)
        return found

    def _create(self, insee: str, place: Place) -> Known:
        made = self.new[insee] = Known(insee, place.commune or insee)
        self._add(made, [place.postal_code] if place.postal_code else [])
        return made

    def _spell(self, commune: Known, name: str) -> None:
        """Take a name with accents for the same name without (La Poste has none)."""
        if not name or not commune.name.isascii() or name.isascii():
            return
        if folded(name) == folded(commune.name):
            commune.name = name
            if commune.insee not in self.new:
                self.renamed[commune.insee] = commune

    def save(self) -> list[str]:
        """Write what is new; returns the codes of the communes that were renamed."""
        rows = [Commune(insee=c.insee, name=c.name) for c in self.new.values()]
        Commune.objects.bulk_create(rows, ignore_conflicts=True)
        renamed = [Commune(insee=c.insee, name=c.name) for c in self.renamed.values()]
        Commune.objects.bulk_update(renamed, ["name"])
        codes = list(self.renamed)
        self.settle()
        return codes

    def settle(self) -> None:
        """What is new is known from now on."""
        self.new.clear()
        self.renamed.clear()
