"""How long a step takes, and when a night ends."""

from experiences.document import Step

DAY_BEGINS = 9 * 60  # minutes of the clock, where nobody gave a time; a night ends
CHECK_IN = 15
USUAL = {"offer": 60, "meal": 75, "free": 60, "transfer": 30}
"""Minutes that are reckoned with where nobody entered any: a finding says so."""


def minutes_of(step: Step) -> int:
    """Of a night as long as it takes to check in: it lasts until one leaves."""
    if step.duration_minutes is not None:
        return step.duration_minutes
    return USUAL.get(step.kind, CHECK_IN)


def is_assumed(step: Step) -> bool:
    return step.duration_minutes is None and step.kind in USUAL


def lasts_until_morning(step: Step, following: Step | None) -> bool:
    """A night does, but where something follows on the same day: then one checks in."""
    unended = step.kind == "night" and step.duration_minutes is None
    return unended and (following is None or following.day > step.day)


def clock(moment) -> int:
    """Minutes of a time of day."""
    return moment.hour * 60 + moment.minute


def begins_by(step: Step) -> int | None:
    """The latest minute of the clock at which it may begin; None: any."""
    latest = step.start or step.latest
    return None if latest is None else clock(latest)
