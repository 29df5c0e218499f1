"""The programme by day: what one does, when, how long, and how one gets there."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import groupby

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from catalogue.document import Image
from catalogue.models.leg import Mode
from catalogue.page import formats
from catalogue.page.choices import label
from catalogue.page.shown import Shown
from catalogue.page.words import Text, text
from experiences.document import ExperienceDocument, Step
from experiences.models import Step as Model

from .ways import Way, ways

SEPARATOR = "\N{EN DASH}"


class StepRow(Shown, frozen=True):
    """One step. `number`: as on the map, from 1 through all days.

    `url`: of the offer's page, "" without one; `gone`: since when the offer is no
    longer public, in words. `way`: to it from the step before; None: one stays there.
    """

    id: str
    number: int
    kind: str
    title: Text
    url: str
    place: str
    time: str
    duration: str
    note: Text
    optional: bool
    way: Way | None
    gone: str
    image: Image | None


class Item(Shown, frozen=True):
    """One step, or the alternatives of which `choose` are done; 0: no choice."""

    rows: tuple[StepRow, ...]
    choose: int = 0


class Day(Shown, frozen=True):
    number: int
    items: tuple[Item, ...]


def programme(experience: ExperienceDocument, language: str) -> tuple[Day, ...]:
    """The days that have steps, in their order."""
    found = ways(experience, language)
    rows = {
        step.id: _row(number, step, found.get(step.id), language)
        for number, step in enumerate(experience.steps, start=1)
    }
    return tuple(
        Day(number, tuple(_items(list(steps), rows)))
        for number, steps in groupby(experience.steps, key=lambda step: step.day)
    )


def step_title(step: Step, language: str) -> Text:
    """Its own title, else that of its offer, else what it is."""
    own = step.title or (step.stop.title if step.stop else {})
    return text(own, language) or Text(capfirst(label(Model.Kind, step.kind)))


def _items(steps: Sequence[Step], rows: dict[str, StepRow]) -> Iterator[Item]:
    """Alternatives that follow one another are one item."""
    for choice, group in groupby(steps, key=lambda step: step.choice or step.id):
        found = list(group)
        is_choice = choice == found[0].choice
        yield Item(
            tuple(rows[step.id] for step in found), found[0].choose if is_choice else 0
        )


def _row(number: int, step: Step, way: Way | None, language: str) -> StepRow:
    stop = step.stop
    minutes = step.duration_minutes
    return StepRow(
        id=step.id,
        number=number,
        kind=_kind(step, language),
        title=step_title(step, language),
        url=stop.path.get(language, "") if stop and stop.public else "",
        place=stop.place.commune if stop else "",
        time=time_words(step, language),
        duration=formats.duration(minutes) if minutes else "",
        note=text(step.note, language),
        optional=step.optional,
        way=way,
        gone=_gone(step, language),
        image=stop.image if stop and stop.image and stop.image.sources else None,
    )


def _kind(step: Step, language: str) -> str:
    """What it is, where its title does not say so; a transfer with its way."""
    words = capfirst(label(Model.Kind, step.kind))
    if step.kind == "transfer":
        return f"{words}, {label(Mode, step.leg.mode)}"
    is_said = step.kind == "offer" or step_title(step, language).words == words
    return "" if is_said else words


def time_words(step: Step, language: str) -> str:
    """“10:00–11:30”, “starts between 12:00 and 13:30”; "" where it has no time."""
    if step.start is not None:
        return _fixed(step.start, step.duration_minutes, language)
    said = {
        "first": step.earliest and formats.clock(step.earliest, language),
        "last": step.latest and formats.clock(step.latest, language),
    }
    if step.earliest and step.latest:
        return _("starts between %(first)s and %(last)s") % said
    if step.earliest:
        return _("starts from %(first)s") % said
    return _("starts by %(last)s") % said if step.latest else ""


def _fixed(start: time, minutes: int | None, language: str) -> str:
    began = formats.clock(start, language)
    if not minutes:
        return began
    end = datetime.combine(date.min, start) + timedelta(minutes=minutes)
    return f"{began}{SEPARATOR}{formats.clock(end.time(), language)}"


def _gone(step: Step, language: str) -> str:
    stop = step.stop
    if stop is None or stop.public:
        return ""
    if stop.withdrawn_on is None:
        return _("No longer published.")
    day = formats.short_day(stop.withdrawn_on, language)
    return _("No longer published since %(day)s.") % {"day": day}
