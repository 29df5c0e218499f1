"""Places and observations for the tests of verdicts, read on DAY."""

from datetime import date

from catalogue.accessibility.place import Place, place_of
from catalogue.document import Label, Observation, OfferDocument

DAY = date(2026, 11, 24)
LOOKED = date(2026, 5, 12)
GOOD = {  # all that a wheelchair user, at the usual limits, may ask of a short visit
    "path_firm_surface": True,
    "path_steps": 0,
    "path_slope_pct": 3,
    "path_cross_slope_pct": 1,
    "path_min_width_cm": 140,
    "entrance_steps": 0,
    "threshold_height_cm": 1,
    "entrance_door_width_cm": 90,
    "entrance_door_kind": "swing",
    "inside_steps_to_service": 0,
    "inside_min_width_cm": 120,
    "toilet_adapted": True,
}
NONE = object()  # as a value: there is no such thing


def seen(fact: str, value: object, **about) -> Observation:
    """A measurement of May 2026, unless said otherwise."""
    said = {"method": "measured", "source": "office", "observed_on": LOOKED, **about}
    if value is NONE:
        return Observation(fact, None, state="not_applicable", **said)
    if value is None:
        return Observation(fact, None, state="unknown", **said)
    return Observation(fact, value, **said)


def offer(*observations: Observation, **fields) -> OfferDocument:
    """A visit of an hour, unless said otherwise."""
    said = {"kind": "visit", "duration_minutes": 60, **fields}
    return OfferDocument(
        id="x",
        code="x",
        path={},
        title={"fr": "Maison du Gave"},
        observations=list(observations),
        **said,
    )


def place(facts: dict, *more: Observation, day: date = DAY, **fields) -> Place:
    """Measured facts, and other observations."""
    rows = [seen(fact, value) for fact, value in facts.items()]
    return place_of(offer(*rows, *more, **fields), day)


def award(family: str, awarded_on: date | None, expires_on: date | None) -> Label:
    return Label(
        scheme="tourisme-handicap",
        family=family,
        awarded_on=awarded_on,
        expires_on=expires_on,
    )
