"""What one adult and one child cost, line by line: each step, each common cost."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from catalogue.document import Part, Texts

from . import spread
from .component import Component
from .figures import Figures
from .money import euros
from .settings import PriceSettings, SharedCost
from .spread import Class

ZERO = Decimal(0)


class Share(Part, kw_only=True):
    """Euros by person. `step`: its id, "" for a common cost; `children`: by band.

    `choice`, `choose`, `optional`: of the step. `alone`: what a person pays more who
    has the room of that step alone.
    """

    step: str = ""
    title: Texts = {}
    adult: Decimal = ZERO
    children: list[Decimal] = []
    alone: Decimal = ZERO
    optional: bool = False
    choice: str = ""
    choose: int = 1


def of_step(
    component: Component, own: Figures, group: Class, settings: PriceSettings
) -> Share:
    """The share of one step in groups of a class."""
    room = euros(own.room) / own.persons_per_unit
    together = room + _together(own, group, settings)
    adult = euros(own.adult) * spread.paid(group, own.free_per) + together
    return Share(
        step=component.step,
        title=component.title,
        adult=adult * spread.for_the_free(group, settings.one_free_per),
        children=[euros(one) + together for one in own.children],
        alone=euros(own.room) - room,
        optional=component.optional,
        choice=component.choice,
        choose=component.choose,
    )


def _together(own: Figures, group: Class, settings: PriceSettings) -> Decimal:
    """What the group pays in common: once, by the unit, and for its guides."""
    staff = 0 if own.staff_free else settings.staff
    of_staff = euros(own.adult + own.room) * staff
    once = (euros(own.group) + of_staff) * spread.common(group)
    return once + euros(own.unit) * spread.by_unit(group, own.persons_per_unit, staff)


def of_shared(
    cost: SharedCost, days: int, nights: int, group: Class, settings: PriceSettings
) -> Share:
    """The share of a common cost; it falls on adults and children alike."""
    times = {"trip": 1, "day": days, "night": nights}[cost.period]
    whole = euros(cost.amount) * times
    if cost.persons_max:
        each = whole * spread.by_unit(group, cost.persons_max)
    else:
        each = whole * spread.common(group)
    return Share(
        title=cost.label,
        adult=each * spread.for_the_free(group, settings.one_free_per),
        children=[each] * len(settings.children),
    )


def counted(shares: Sequence[Share]) -> Iterator[Share]:
    """Those within the fare: optional ones are apart, and of a choice the dearest.

    Of “choose n of” the n largest count, for adults, for each band of children and
    for a room alone by themselves, in one share that has the name of the choice.
    """
    within = [one for one in shares if not one.optional]
    yield from (one for one in within if not one.choice)
    for name in dict.fromkeys(one.choice for one in within if one.choice):
        yield _dearest([one for one in within if one.choice == name])


def _dearest(alternatives: list[Share]) -> Share:
    first = alternatives[0]
    children = zip(*(one.children for one in alternatives), strict=True)
    return Share(
        step=first.step,
        title=first.title,
        adult=_most((one.adult for one in alternatives), first.choose),
        children=[_most(band, first.choose) for band in children],
        alone=_most((one.alone for one in alternatives), first.choose),
        choice=first.choice,
        choose=first.choose,
    )


def _most(amounts: Iterable[Decimal], count: int) -> Decimal:
    return sum(sorted(amounts, reverse=True)[:count], ZERO)
