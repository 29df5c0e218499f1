"""What the group pays for an offer, by the prices that the room of pricing reads."""

from datetime import date

from experiences.pricing.asked import Asked
from experiences.pricing.component import components
from experiences.pricing.figures import Figures, figures
from experiences.pricing.settings import ChildBand, PriceSettings

from .brief import Brief
from .candidate import Candidate

PER_ROOM = 2


def cost(one: Candidate, brief: Brief, day: date) -> int | None:
    """Cents of the whole group, on that day; None: not known."""
    found = components([one.step(duration_minutes=one.minutes)], {one.id: one.offer})
    ages = sorted(set(brief.group.children))
    settings = PriceSettings(
        children=[ChildBand(age_min=age, age_max=age) for age in ages],
        persons_per_room=PER_ROOM,
    )
    paid = figures(found[0], Asked(day, brief.group.persons, settings))
    return None if paid is None else _of_group(paid, brief, ages)


def _of_group(paid: Figures, brief: Brief, ages: list[int]) -> int:
    group = brief.group
    children = dict(zip(ages, paid.children, strict=True))
    each = paid.adult * group.adults + sum(children[age] for age in group.children)
    units = -(-group.persons // paid.persons_per_unit)
    return each + paid.group + units * (paid.room + paid.unit)
