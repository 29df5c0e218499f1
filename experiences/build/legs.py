"""The ways between the steps: as surveyed for their two places, or in a vehicle."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from catalogue.accessibility.facts import FACTS
from catalogue.build.access import expiry
from catalogue.build.images import Renditions
from catalogue.document import Observation, OfferDocument
from catalogue.models import Leg as Surveyed
from catalogue.models import Observation as Row
from catalogue.models import Photo
from catalogue.models.leg import Mode

from .. import document
from ..models import Step

Pair = tuple[frozenset[int], str]
"""(keys of the two offers, mode)."""


class Legs:
    """The surveyed ways between the offers of many experiences, in three queries."""

    def __init__(self, offers: Iterable[int]) -> None:
        wanted = set(offers)
        rows = Surveyed.objects.filter(
            origin__in=wanted, destination__in=wanted
        ).order_by("pk")
        self._rows: dict[Pair, Surveyed] = {
            (frozenset({row.origin_id, row.destination_id}), row.mode): row
            for row in (rows if wanted else ())
        }
        self._seen = _observed(row.pk for row in self._rows.values())
        photos = {row.photo_id for rows in self._seen.values() for row in rows}
        kept = Photo.objects.in_bulk(photos - {None}) if photos - {None} else {}
        self._renditions = Renditions(list(kept.values()))

    def photo_days(self) -> list[date]:
        """The days on which a picture of a way comes or goes by its rights."""
        rows = (row for rows in self._seen.values() for row in rows)
        return [
            day for row in rows for day in self._renditions.turning_days(row.photo_id)
        ]

    def between(self, before: int | None, step: Step) -> Surveyed | None:
        """The way from the offer `before` to the step's; None: nobody recorded it."""
        if before is None or step.offer_id is None:
            return None
        return self._rows.get((frozenset({before, step.offer_id}), step.mode))

    def leg(
        self,
        before: int | None,
        step: Step,
        vehicle: OfferDocument | None,
        today: date,
    ) -> document.Leg:
        """How one gets to the step from the offer `before`."""
        way = self.between(before, step)
        if way is None:
            return document.Leg(
                mode=step.mode,
                minutes=step.way_minutes,
                observations=_of_the_vehicle(vehicle),
            )
        back = way.origin_id != before
        walked = step.mode in Mode.without_vehicle()
        return document.Leg(
            mode=step.mode,
            minutes=_minutes(step, way, back=back),
            length_m=way.length_m,
            ascent_m=way.descent_m if back else way.ascent_m,
            observations=self._of_the_way(way, today)
            if walked
            else _of_the_vehicle(vehicle),
            line=_reversed(way.line) if back else way.line,
        )

    def _of_the_way(self, way: Surveyed, today: date) -> list[Observation]:
        return [
            Observation(
                fact=row.fact,
                state=row.state,
                value=row.value,
                method=row.method,
                source=row.source,
                source_ref=row.source_ref,
                note=row.note,
                observed_on=row.observed_on,
                expires_on=expiry(row),
                photo=self._renditions.address(row.photo_id, today),
            )
            for row in self._seen.get(way.pk, ())
        ]


def _observed(legs: Iterable[int]) -> dict[int, list[Row]]:
    keys = set(legs)
    found = defaultdict(list)
    if keys:
        rows = Row.objects.counting().filter(leg__in=keys).order_by("fact", "pk")
        for row in rows:
            found[row.leg_id].append(row)
    return found


def _of_the_vehicle(vehicle: OfferDocument | None) -> list[Observation]:
    seen = vehicle.observations if vehicle else []
    return [one for one in seen if one.fact in FACTS and _rides(one)]


def _rides(seen: Observation) -> bool:
    return FACTS[seen.fact].zone == "vehicle"


def _minutes(step: Step, way: Surveyed, *, back: bool) -> int | None:
    if step.way_minutes is not None:
        return step.way_minutes
    if back and way.minutes_back is not None:
        return way.minutes_back
    return way.minutes


def _reversed(line: list) -> list:
    return [segment[::-1] for segment in reversed(line)]
