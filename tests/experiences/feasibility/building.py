"""Small experiences in which nothing is wrong until a case says so."""

from datetime import date, time

from catalogue.document import Closure, Label, Observation, Opening, Place
from experiences.document import ExperienceDocument, Leg, Step, Stop

DAY = date(2027, 5, 12)  # a Wednesday; the sun from 6:37 to 21:12
LOURDES = (43.0947, -0.0458)
NOWHERE = (None, None)


def stop(
    name="castle", hours="24/7", at=LOURDES, kind="visit", closures=(), **more
) -> Stop:
    """Open day and night, indoors, with a price; `closures`: pairs of days."""
    latitude, longitude = at
    told = {"priced": True, "outdoors": False} | more
    return Stop(
        id=name,
        code=name,
        kind=kind,
        path={},
        title={"en": name.capitalize(), "fr": name.capitalize()},
        place=Place(latitude=latitude, longitude=longitude),
        opening=opening(hours, closures),
        **told,
    )


def opening(hours, closures=(), **more) -> Opening:
    return Opening(
        expression=hours, closures=[Closure(*one) for one in closures], **more
    )


def step(name="visit", start="10:00", minutes=60, day=1, where=None, **more) -> Step:
    """`start`: "" for none. `where`: its stop; by default one that is always open."""
    if where is None and more.get("kind", "offer") in ("offer", "meal", "night"):
        where = stop()
    return Step(
        id=name,
        day=day,
        start=time.fromisoformat(start) if start else None,
        duration_minutes=minutes,
        stop=where,
        **{key: _clock(value) for key, value in more.items()},
    )


def _clock(value):
    is_time = isinstance(value, str) and len(value) == 5 and value[2] == ":"
    return time.fromisoformat(value) if is_time else value


def nowhere(name, **more) -> Step:
    """A step without an offer."""
    made = {"start": None, "duration_minutes": 60, "day": 1} | more
    return Step(id=name, **{key: _clock(value) for key, value in made.items()})


def experience(*steps, **more) -> ExperienceDocument:
    return ExperienceDocument(
        id="x",
        code="x",
        path={},
        title={"en": "A day out"},
        length_days=max((one.day for one in steps), default=1),
        steps=list(steps),
        **more,
    )


def leg(mode="foot", **more) -> Leg:
    return Leg(mode=mode, **more)


def seen(**facts) -> list[Observation]:
    return [
        Observation(fact, value, "measured", "office", observed_on=date(2026, 9, 1))
        for fact, value in facts.items()
    ]


LEVEL_WAY = {
    "path_exists": True,
    "path_firm_surface": True,
    "path_steps": 0,
    "path_slope_pct": 2,
    "path_cross_slope_pct": 1,
    "path_min_width_cm": 150,
}


def award(family="motor", until=date(2029, 12, 31)) -> Label:
    return Label(
        "tourisme-handicap",
        family=family,
        awarded_on=date(2025, 1, 1),
        expires_on=until,
    )
