"""The ways of an experience as GPX 1.1, and the places where one stops."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import override

from catalogue.tracks.writing import plain_text, segment
from config.languages import pick
from experiences.document import ExperienceDocument, Step

from .naming import step_title

Lines = Sequence[Sequence[tuple[float, float]]]


def gpx(experience: ExperienceDocument, language: str) -> bytes:
    """In UTF-8. A track for each route that one follows and each way between steps
    whose line is known; a numbered point for each step whose place is."""
    title, _spoken = pick(experience.title, language)
    with override(language):
        tracks = list(_tracks(experience, language))
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<gpx version="1.1" creator="Cordée" xmlns="http://www.topografix.com/GPX/1/1">',
        f"<metadata><name>{plain_text(title)}</name></metadata>",
        *_points(experience, language),
        *tracks,
        "</gpx>",
    ]
    return "\n".join([*parts, ""]).encode()


def has_lines(experience: ExperienceDocument) -> bool:
    """Whether there is a way to follow, so that a file of it makes sense."""
    return any(
        step.leg.line or (step.stop and step.stop.line) for step in experience.steps
    )


def _points(experience: ExperienceDocument, language: str) -> Iterator[str]:
    for number, step in enumerate(experience.steps, start=1):
        place = step.stop.place if step.stop else None
        if place and place.latitude is not None and place.longitude is not None:
            name = plain_text(f"{number}. {step_title(step, language)}")
            yield (
                f'<wpt lat="{place.latitude:.6f}" lon="{place.longitude:.6f}">'
                f"<name>{name}</name></wpt>"
            )


def _tracks(experience: ExperienceDocument, language: str) -> Iterator[str]:
    for step in experience.steps:
        title = step_title(step, language)
        yield from _track(_("Way to: %(step)s") % {"step": title}, step.leg.line)
        yield from _track(title, _route(step))


def _route(step: Step) -> Lines:
    return step.stop.line if step.stop else []


def _track(name: str, lines: Lines) -> Iterator[str]:
    if lines:
        segments = (segment(line) for line in lines)
        inside = "\n".join([f"<name>{plain_text(name)}</name>", *segments])
        yield f"<trk>{inside}</trk>"
