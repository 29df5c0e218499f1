"""Alternatives, and what is optional."""

from experiences.feasibility.finding import blocking, warning

from ..building import experience, step, stop
from ..case import Case

MONDAYS = stop("museum", "Mo 09:00-18:00")


def one_of(name, where=None, choose=1, start="10:00"):
    return step(name, start, where=where, choice="morning", choose=choose)


def closed(name):
    return warning("closed_that_day", name)


def too_few(count, limit, *others):
    return blocking(
        "too_few_alternatives",
        "a",
        count=count,
        limit=limit,
        subject="morning",
        others=others,
    )


CASES = [
    Case(
        "the second alternative is open",
        experience(one_of("a", MONDAYS), one_of("b")),
        (closed("a"),),
    ),
    Case(
        "the first alternative is open",
        experience(one_of("a"), one_of("b", MONDAYS)),
        (closed("b"),),
    ),
    Case(
        "no alternative is open",
        experience(one_of("a", MONDAYS), one_of("b", MONDAYS)),
        (closed("a"), too_few(0, 1, "b"), closed("b")),
    ),
    Case(
        "two of three are open",
        experience(
            one_of("a", MONDAYS, 2, ""),
            one_of("b", None, 2, ""),
            one_of("c", None, 2, ""),
        ),
        (closed("a"),),
    ),
    Case(
        "one of three is open, two are to be done",
        experience(
            one_of("a", MONDAYS, 2, ""),
            one_of("b", None, 2, ""),
            one_of("c", MONDAYS, 2, ""),
        ),
        (closed("a"), too_few(1, 2, "b", "c"), closed("c")),
    ),
    Case(
        "fewer alternatives than are to be done",
        experience(one_of("a", None, 2)),
        (too_few(1, 2),),
    ),
    Case(
        "an alternative that takes too long for what follows",
        experience(
            step("a", "10:00", 180, choice="morning"),
            step("b", "10:00", 60, choice="morning"),
            step("church", "12:00", 30),
        ),
    ),
    Case(
        "what follows cannot be done whatever is chosen",
        experience(
            one_of("a"), one_of("b"), step("church", "12:00", 30, where=MONDAYS)
        ),
        (blocking("closed_that_day", "church"),),
    ),
    Case(
        "what is optional is closed",
        experience(
            step("castle", "10:00"),
            step("extra", "11:00", where=MONDAYS, optional=True),
        ),
        (closed("extra"), warning("optional_left_out", "extra")),
    ),
    Case(
        "what is optional stands in the way",
        experience(
            step("castle", "10:00"),
            step("extra", "11:00", optional=True),
            step("church", "11:30", 30),
        ),
        (warning("optional_left_out", "extra"),),
    ),
    Case(
        "what is optional can be done",
        experience(step("castle", "10:00"), step("extra", "11:00", optional=True)),
    ),
]
