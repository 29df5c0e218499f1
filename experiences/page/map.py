"""What the map draws: the stops with their numbers, and the ways that are known."""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from catalogue.page.scripts import json_for_page
from experiences.document import ExperienceDocument, Step

from .programme import step_title

Line = list[list[tuple[float, float]]]


def map_data(experience: ExperienceDocument, language: str) -> SafeString | str:
    """GeoJSON for a script element; "" where no stop has a point."""
    points = [_point(steps, language) for steps in _by_stop(experience)]
    if not points:
        return ""
    lines = [_line(one) for step in experience.steps for one in _lines(step)]
    return json_for_page({"type": "FeatureCollection", "features": [*lines, *points]})


def _by_stop(experience: ExperienceDocument) -> list[list[tuple[int, Step]]]:
    """(number, step) of every stop that has a point, in the order in which one first
    comes to it."""
    found: dict[str, list[tuple[int, Step]]] = {}
    for number, step in enumerate(experience.steps, start=1):
        place = step.stop and step.stop.place
        if place and None not in (place.longitude, place.latitude):
            found.setdefault(step.stop.id, []).append((number, step))
    return list(found.values())


def _point(steps: Sequence[tuple[int, Step]], language: str) -> dict:
    first = steps[0][1]
    place, url = first.stop.place, first.stop.path.get(language, "")
    return {
        "type": "Feature",
        "geometry": {
            "type": "Point",
            "coordinates": [place.longitude, place.latitude],
        },
        "properties": {
            "number": ", ".join(str(number) for number, _step in steps),
            "title": step_title(first, language).words,
            "url": url if first.stop.public else "",
            "detail": place.commune,
        },
    }


def _lines(step: Step) -> list[Line]:
    """The way to it, and the route that it is itself."""
    return [one for one in (step.leg.line, step.stop and step.stop.line) if one]


def _line(drawn: Line) -> dict:
    line = {"type": "MultiLineString", "coordinates": drawn}
    return {"type": "Feature", "geometry": line, "properties": {}}
