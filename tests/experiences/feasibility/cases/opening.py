from datetime import date, time

from msgspec.structs import replace

from catalogue.document import Occurrence
from experiences.feasibility.finding import blocking, warning

from ..building import DAY, experience, opening, step, stop
from ..case import Case


def at(hours, start="10:00", minutes=60, **more):
    return experience(
        step(start=start, minutes=minutes, where=stop(hours=hours, **more))
    )


def event(start=None, end=None, on=DAY, status="scheduled"):
    one = Occurrence(on, on, start_time=start, end_time=end, status=status)
    where = stop(hours="", kind="event", occurrences=[one])
    return experience(step(start="17:00", minutes=120, where=where))


CLOSED = (blocking("closed_that_day", "visit"),)
UNKNOWN = (warning("hours_unknown", "visit"),)
LAST_YEAR = opening("Mo-Su 10:00-18:00", confirmed_until=date(2026, 12, 31))

CASES = [
    Case("open", at("Mo-Su 09:00-18:00")),
    Case("open to the minute", at("Mo-Su 10:00-11:00")),
    Case("closed all day", at("Mo-Tu,Th-Su 09:00-18:00"), CLOSED),
    Case(
        "closed on arrival, opens later",
        at("14:00-18:00"),
        (blocking("closed_on_arrival", "visit", at=time(10), opens=time(14)),),
    ),
    Case(
        "closed on arrival for the rest of the day",
        at("07:00-09:00"),
        (blocking("closed_on_arrival", "visit", at=time(10)),),
    ),
    Case(
        "closes at noon, and one stays on",
        at("09:00-12:00,14:00-18:00", start="11:30"),
        (blocking("closes_too_early", "visit", closes=time(12), minutes=30),),
    ),
    Case("no hours at all", at(""), UNKNOWN),
    Case("hours that speak of another year", at("2026 Mo-Su 10:00-18:00"), UNKNOWN),
    Case("hours without an end", at("10:00+"), UNKNOWN),
    Case(
        "hours not confirmed for that day",
        experience(step(where=replace(stop(), opening=LAST_YEAR))),
        UNKNOWN,
    ),
    Case("a way without hours is always there", at("", kind="route")),
    Case(
        "closed for once",
        at("24/7", closures=[(date(2027, 5, 10), DAY)]),
        (
            blocking(
                "closed_exceptionally",
                "visit",
                first_day=date(2027, 5, 10),
                last_day=DAY,
            ),
        ),
    ),
    Case(
        "closed until the day before",
        at("24/7", closures=[(date(2027, 5, 1), date(2027, 5, 11))]),
    ),
    Case(
        "after the last admission",
        at("Mo-Su 09:00-11:15", "10:50", 20, last_admission_minutes=30),
        (
            blocking(
                "after_last_admission",
                "visit",
                at=time(10, 50),
                closes=time(11, 15),
                minutes=5,
            ),
        ),
    ),
    Case(
        "just before the last admission",
        at("Mo-Su 09:00-11:15", "10:45", 20, last_admission_minutes=30),
    ),
    Case("an event on its day", event(time(17), time(19))),
    Case(
        "an event on another day", event(time(17), time(19), date(2027, 5, 13)), CLOSED
    ),
    Case(
        "an event that is cancelled",
        event(time(17), time(19), status="cancelled"),
        CLOSED,
    ),
    Case(
        "an event that is sold out",
        event(time(17), time(19), status="sold_out"),
        (warning("sold_out", "visit"),),
    ),
    Case("an event whose end nobody told", event(time(17)), UNKNOWN),
]
