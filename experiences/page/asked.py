"""The party that a reader asks the price for, from the words of a form."""

import re
from collections.abc import Iterator
from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _

from catalogue.page.shown import Shown
from catalogue.pages import asked_day
from experiences.pricing.parties import Party

MOST_ADULTS, MOST_CHILDREN, OLDEST_CHILD = 200, 60, 17
BETWEEN = re.compile(r"[\s,;/+]+")


class Asked(Shown, frozen=True):
    """`party` and `day` None: not asked, or unreadable, then `problems` say why.

    `adults`, `children`, `alone`, `on`: as they were written, for the form.
    """

    party: Party | None
    day: date | None
    problems: tuple[str, ...]
    adults: str
    children: str
    alone: str
    on: str
    options: tuple[str, ...]


def asked(query: QueryDict, priced: list[str]) -> Asked:
    """`priced`: ids of the optional steps that one can ask for; others are ignored."""
    written = {name: query.get(name, "").strip() for name in FIELDS}
    options = [one for one in query.getlist("option") if one in priced]
    problems: list[str] = []
    party, day = None, None
    if "adults" in query:
        party = _party(written, options, problems)
        day = _day(written["on"], problems)
    return Asked(
        party=None if problems else party,
        day=None if problems else day,
        problems=tuple(problems),
        options=tuple(options),
        **{name: value[:LONGEST] for name, value in written.items()},
    )


FIELDS = ("adults", "children", "alone", "on")
LONGEST = 200  # characters that are shown again


def _party(written: dict[str, str], options: list[str], problems: list[str]) -> Party:
    adults = _count(written["adults"], MOST_ADULTS)
    ages = list(_ages(written["children"]))
    alone = _count(written["alone"] or "0", MOST_ADULTS)
    if adults is None or alone is None:
        problems.append(_("Please write how many you are as a number, as 2."))
    if None in ages or len(ages) > MOST_CHILDREN:
        problems.append(
            _("Please write the ages of the children as numbers up to 17, as 4, 9.")
        )
    known = [age for age in ages if age is not None]
    return Party(adults=adults or 0, children=known, alone=alone or 0, options=options)


def _day(written: str, problems: list[str]) -> date | None:
    day, problem = asked_day(written)
    if problem:
        problems.append(problem)
    elif day is None:
        problems.append(_("Please choose a day of departure."))
    return day


def _ages(written: str) -> Iterator[int | None]:
    for one in filter(None, BETWEEN.split(written)):
        yield _count(one, OLDEST_CHILD)


def _count(written: str, most: int) -> int | None:
    """A whole number from 0 to `most`; None: it is none."""
    if not (written.isascii() and written.isdigit() and len(written) < 5):
        return None
    return int(written) if int(written) <= most else None
