"""It begins on the days of its seasons and of its departures, and on no other."""

from collections.abc import Iterator
from datetime import date

from experiences.document import Season
from experiences.feasibility.course import Course
from experiences.feasibility.finding import Finding, blocking


def check(course: Course) -> Iterator[Finding]:
    """Where neither is told, every day serves."""
    document, day = course.document, course.day
    if any(one.day == day for one in document.departures):
        return
    if any(_holds(season, day) for season in document.seasons):
        return
    if document.seasons:
        yield blocking("out_of_season")
    elif document.departures and not document.on_request:
        yield blocking("no_departure")


def _holds(season: Season, day: date) -> bool:
    weekdays = season.weekdays
    within = season.first_day <= day <= season.last_day
    return within and (not weekdays or day.weekday() in weekdays)
