"""An offer that may stand in a programme, with what choosing it needs."""

from dataclasses import dataclass
from datetime import date

from catalogue.document import OfferDocument
from catalogue.tracks.geometry import haversine
from experiences.build.stops import stop_of
from experiences.document import Step, Stop
from experiences.feasibility.durations import USUAL
from experiences.feasibility.speeds import minutes

from .brief import Base, Brief

NIGHT, MEAL, OFFER = "night", "meal", "offer"
ROLES = {"stay": NIGHT, "eat": MEAL}  # kind → kind of its step; of others: OFFER
TO_DO = ("visit", "do", "event", "route")  # kinds that are proposed unasked
WALKED = frozenset({"hiking"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """`minutes`: one stays; None: nobody said it, and a usual time is reckoned with.

    `km`: from the base, in a straight line; None: not known where it is.
    """

    offer: OfferDocument
    stop: Stop
    minutes: int | None
    km: float | None

    @property
    def id(self) -> str:
        return self.offer.id

    @property
    def role(self) -> str:
        return ROLES.get(self.offer.kind, OFFER)

    @property
    def stay(self) -> int:
        """Minutes that the programme leaves for it."""
        return self.minutes or USUAL.get(self.role, 0)

    def step(self, **more) -> Step:
        """A step with it; `more`: its other fields."""
        lasts = None if self.role == NIGHT else self.minutes
        return Step(
            **{"id": self.id, "day": 1, "kind": self.role, "stop": self.stop}
            | {"duration_minutes": lasts}
            | more
        )


def candidate_of(offer: OfferDocument, brief: Brief, today: date) -> Candidate:
    """From the published document, as it stands on `today`."""
    stop = stop_of(offer, today)
    return Candidate(offer, stop, _minutes(offer, brief), _km(stop, brief.base))


def _minutes(offer: OfferDocument, brief: Brief) -> int | None:
    """Of a waymarked way as the group's pace makes it, where nobody said it."""
    route = offer.route
    if offer.duration_minutes or route is None or not route.length_m:
        return offer.duration_minutes or None
    mode = "foot" if route.kind in WALKED else "bicycle"
    ascent = route.ascent_m or 0
    return minutes(mode, route.length_m, ascent, brief.group, brief.pace)


def _km(stop: Stop, base: Base) -> float | None:
    place = stop.place
    if place.latitude is None or place.longitude is None:
        return None
    points = (base.longitude, base.latitude, place.longitude, place.latitude)
    return float(haversine(*points)) / 1000
