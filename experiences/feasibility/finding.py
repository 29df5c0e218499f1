"""What a rule finds: a code, how grave it is, where, and the figures behind it.

Sentences are made of it by `sentences`, in the language of the reader. No figure
depends on the day of departure, so that days which are alike share their findings.
"""

from datetime import date, time
from enum import StrEnum

import msgspec


class Severity(StrEnum):
    """`blocking`: it cannot be done. `warning`: somebody has to look, or to ask."""

    BLOCKING = "blocking"
    WARNING = "warning"
    INFO = "info"


class Figures(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a finding rests on; each code says something else with them.

    `minutes`: by how much it fails; `needed`, `given`: minutes; `estimated`: of a way
    of which nobody entered the minutes. `at`, `opens`, `closes`: on the clock of
    Paris. `count`, `limit`: persons, places, years of age or alternatives. `subject`:
    a need, a language, a label or the name of a choice. `missing`: facts about
    access. `others`: ids of further steps that it concerns.
    """

    minutes: int | None = None
    needed: int | None = None
    given: int | None = None
    estimated: bool = False
    at: time | None = None
    opens: time | None = None
    closes: time | None = None
    first_day: date | None = None
    last_day: date | None = None
    count: int | None = None
    limit: int | None = None
    subject: str = ""
    missing: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


NONE = Figures()


class Finding(msgspec.Struct, frozen=True, omit_defaults=True):
    """`step`: its id, "" for the whole. `on_the_way`: it is the leg to that step."""

    code: str
    severity: Severity
    step: str = ""
    figures: Figures = NONE
    on_the_way: bool = False

    @property
    def blocks(self) -> bool:
        return self.severity is Severity.BLOCKING


def blocking(code: str, step: str = "", *, on_the_way=False, **figures) -> Finding:
    """`figures`: fields of `Figures`."""
    return Finding(code, Severity.BLOCKING, step, Figures(**figures), on_the_way)


def warning(code: str, step: str = "", *, on_the_way=False, **figures) -> Finding:
    return Finding(code, Severity.WARNING, step, Figures(**figures), on_the_way)


def info(code: str, step: str = "", *, on_the_way=False, **figures) -> Finding:
    return Finding(code, Severity.INFO, step, Figures(**figures), on_the_way)


def softened(found: Finding) -> Finding:
    """What can be left out blocks nothing."""
    if not found.blocks:
        return found
    return msgspec.structs.replace(found, severity=Severity.WARNING)
