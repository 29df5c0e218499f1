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
        self._by_post: dict[str, list[Known]] = {}
        self.new: dict[str, Known] = {}
        self.renamed: dict[str, Known] = {}
        for row in Commune.objects.values_list(
            "insee", "name", "latitude", "longitude", "postal_codes"
        ):
            self._add(Known(*row[:4]), row[4])

    def _add(self, commune: Known, postal_codes: list[str]) -> None:
        self._by_insee[commune.insee] = commune
        for code in postal_codes:
            self._by_post.setdefault(code, []).append(commune)

    def find(self, place: Place) -> Known | None:
        """The commune of a place; None where the place names none that is known."""
        if place.insee:
            known = self._by_insee.get(place.insee)
            found = known or self._create(place.insee, place)
        else:
            found = self._named(place)
        if found:
            self._spell(found, place.commune)
        return found

    def _named(self, place: Place) -> Known | None:
        """Of those with the postal code and the name the one that came last."""
        name = folded(place.commune)
        near = reversed(self._by_post.get(place.postal_code, ()))
        return next((one for one in near if folded(one.name) == name), None)

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
