"""That nobody can take it now: since when, and why."""

from catalogue.page import formats
from catalogue.page.shown import Shown
from experiences.document import Suspension


class Suspended(Shown, frozen=True):
    since: str
    reasons: tuple[str, ...]


def suspended(suspension: Suspension | None, language: str) -> Suspended | None:
    if suspension is None:
        return None
    return Suspended(
        since=formats.short_day(suspension.since, language),
        reasons=(),
    )
