"""A dated programme as iCalendar (RFC 5545): one event a step.

Hours are those of Europe/Paris, with the zone's rules for that year. The hour that
comes twice in October cannot be told apart on those clocks: an event that touches it
is in UTC.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import override
from icalendar import Calendar, Event, Timezone

from catalogue.opening.expression import PARIS
from config.languages import pick
from experiences.document import ExperienceDocument

from .dated import Dated
from .naming import place_words, step_title

PRODUCT = "-//Cordée//Experiences//EN"


def calendar_file(
    experience: ExperienceDocument,
    day: date,
    steps: Sequence[Dated],
    language: str,
    base_url: str,
    stamp: datetime,
) -> bytes:
    """`steps`: of the departure on `day`. `base_url`: of the site, without a slash at
    its end.

    `stamp`: aware, when the programme became what it is, as when the document was
    last modified. ValueError without steps, since there is nothing to write down.
    """
    if not steps:
        raise ValueError("a programme without steps has no calendar")
    title, _spoken = pick(experience.title, language)
    url = base_url + experience.path[language]
    written = Calendar()
    written.add("prodid", PRODUCT)
    written.add("version", "2.0")
    written.add("method", "PUBLISH")
    written.add("name", title)
    written.add("x-wr-calname", title)
    written.add("url", url)
    written.add_component(_zone(steps))
    with override(language):
        for one in steps:
            event = _event(one, language, url)
            event.add("uid", f"{experience.id}-{one.step.id}-{day:%Y%m%d}")
            event.add("dtstamp", stamp.astimezone(UTC))
            written.add_component(event)
    return written.to_ical()


def _zone(steps: Sequence[Dated]) -> Timezone:
    first, last = steps[0].start.year, max(one.end for one in steps).year
    return Timezone.from_tzid(
        str(PARIS), first_date=date(first, 1, 1), last_date=date(last + 1, 1, 1)
    )


def _event(one: Dated, language: str, url: str) -> Event:
    event = Event()
    start, end = _moments(one)
    event.add("dtstart", start)
    if end > start:
        event.add("dtend", end)
    event.add("summary", step_title(one.step, language))
    event.add("description", _description(one, language, url))
    _add_place(event, one)
    event.add("url", url)
    return event


def _moments(one: Dated) -> tuple[datetime, datetime]:
    """On the clocks of Paris where those tell it, else in UTC."""
    twice = [moment for moment in (one.start, one.end) if _comes_twice(moment)]
    zone = UTC if twice else PARIS
    return one.start.astimezone(zone), one.end.astimezone(zone)


def _comes_twice(moment: datetime) -> bool:
    local = moment.astimezone(PARIS)
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


def _description(one: Dated, language: str, url: str) -> str:
    """Its note, how long the way there takes, and where the whole is read."""
    note, _spoken = pick(one.step.note, language)
    way = (
        _("Allow %(minutes)s minutes to get there.") % {"minutes": one.way_minutes}
        if one.way_minutes
        else ""
    )
    return "\n".join(filter(None, (note, way, url)))


def _add_place(event: Event, one: Dated) -> None:
    if one.step.stop is None:
        return
    place = one.step.stop.place
    if words := place_words(place):
        event.add("location", words)
    if place.latitude is not None and place.longitude is not None:
        event.add("geo", (place.latitude, place.longitude))
