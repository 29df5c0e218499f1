"""Offers that may be the same place told twice: same title, same commune or near."""

from dataclasses import dataclass
from typing import NamedTuple

from catalogue.imports.place import metres
from catalogue.models import ExternalReference, Offer

from .folding import folded

NEAR = 100  # metres


class Neighbour(NamedTuple):
    """One offer. `name`: what a report calls it."""

    name: str
    insee: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Where:
    """The commune and the point of a record; empty and None: not said."""

    insee: str = ""
    latitude: float | None = None
    longitude: float | None = None


class Neighbours:
    """All offers by title. `twin` finds another one with the same title close by."""

    def __init__(self) -> None:
        self._by_title: dict[str, list[Neighbour]] = {}
        names = self._names()
        for pk, title, insee, latitude, longitude in Offer.objects.order_by(
            "pk"
        ).values_list("pk", "title_fr", "commune_id", "latitude", "longitude"):
            name = names.get(pk) or f"offer {pk}"
            self._add(title or "", Neighbour(name, insee or "", latitude, longitude))

    def _names(self) -> dict[int, str]:
        rows = ExternalReference.objects.order_by("-pk").values_list(
            "offer_id", "source", "external_id"
        )
        return {pk: f"{source}:{external_id}" for pk, source, external_id in rows}

    def _add(self, title: str, neighbour: Neighbour) -> None:
        self._by_title.setdefault(folded(title), []).append(neighbour)

    def twin(self, name: str, title: str, where: Where) -> str | None:
        """The name of another offer that may be the same; None: there is none.

        Unknown to the list until now, `name` is added to it.
        """
        others = self._by_title.get(folded(title), [])
        found = [one.name for one in others if one.name != name and _close(one, where)]
        if all(one.name != name for one in others):
            point = (where.latitude, where.longitude)
            self._add(title, Neighbour(name, where.insee, *point))
        return found[0] if found else None


def _close(one: Neighbour, where: Where) -> bool:
    if one.insee and one.insee == where.insee:
        return True
    if None in (one.latitude, where.latitude, one.longitude, where.longitude):
        return False
    point = (where.latitude, where.longitude)
    return metres((one.latitude, one.longitude), point) < NEAR
