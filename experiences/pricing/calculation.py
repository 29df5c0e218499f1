"""The prices of one day of departure, from costs to what is paid, for each class.

An unknown cost makes no price: the doubts name it. Nothing is sold below its cost
unless the settings say so (a fare for children, rounding to the nearest), which is
named too.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from catalogue.document import Part, Texts

from .asked import Asked
from .classes import ClassPrice, class_price, classes_of
from .component import Component
from .doubts import Doubt
from .figures import Figures, figures
from .settings import PriceSettings
from .shares import Share, of_shared, of_step
from .spread import Class
from .words import adult_label, child_label, group_label


class Calculation(Part, kw_only=True):
    """`classes` empty: there is no price, for the reasons in `doubts`. `figures`: of
    the smallest class, step by step; a step whose price is unknown has none."""

    day: date
    figures: list[Figures] = []
    doubts: list[Doubt] = []
    classes: list[ClassPrice] = []


def calculate(
    components: Sequence[Component], settings: PriceSettings, day: date
) -> Calculation:
    """`day`: of departure. KeyError or ValueError for settings that do not exist."""
    doubts = list(_of_the_whole(components, settings, day))
    costed = _costed(components, settings, day, doubts)
    smallest = list(costed[0][1].values())
    if _unknown(components, doubts):
        return Calculation(day=day, figures=smallest, doubts=doubts)
    classes = [
        class_price(_shares(components, known, group, settings), group, settings)
        for group, known in costed
    ]
    doubts += [one for price in classes for one in _doubts_of(price, settings, day)]
    return Calculation(day=day, figures=smallest, doubts=doubts, classes=classes)


def _costed(
    components: Sequence[Component],
    settings: PriceSettings,
    day: date,
    doubts: list[Doubt],
) -> list[tuple[Class, dict[str, Figures]]]:
    """The classes of groups, each with the figures by step; `doubts` grow."""
    by_size: dict[int, dict[str, Figures]] = {}
    found = []
    for group in classes_of(settings):
        size = _reached(components, group.low)
        if size not in by_size:
            by_size[size] = _figures(components, Asked(day, size, settings, doubts))
        found.append((group, by_size[size]))
    return found


def _reached(components: Sequence[Component], size: int) -> int:
    """The largest group for which some price begins to hold, up to `size`: groups
    between two of those have the same prices."""
    return max(
        (
            price.minimum_persons
            for one in components
            for price in one.prices
            if price.minimum_persons and price.minimum_persons <= size
        ),
        default=1,
    )


def _figures(components: Sequence[Component], asked: Asked) -> dict[str, Figures]:
    """By step, those that are known."""
    found = (figures(one, asked) for one in components)
    return {one.step: one for one in found if one}


def _unknown(components: Sequence[Component], doubts: Sequence[Doubt]) -> bool:
    """Whether there is no fare. An optional step is outside: it alone has none."""
    optional = {one.step for one in components if one.optional}
    return any(one.blocks and one.step not in optional for one in doubts)


def _of_the_whole(
    components: Sequence[Component], settings: PriceSettings, day: date
) -> Iterator[Doubt]:
    classes = classes_of(settings)
    if settings.unit == "group" and settings.people_max is None:
        yield Doubt("no_largest_group", day=day)
    if settings.people_max is not None and settings.people_max < classes[-1].low:
        yield Doubt("classes_cross", day=day)
    if not components and not settings.shared:
        yield Doubt("nothing_priced", day=day)


def _shares(
    components: Sequence[Component],
    known: dict[str, Figures],
    group: Class,
    settings: PriceSettings,
) -> list[Share]:
    spread_over = Class(group.high, group.high) if settings.unit == "group" else group
    steps = [
        of_step(one, known[one.step], spread_over, settings)
        for one in components
        if one.step in known
    ]
    days = max((one.day for one in components), default=1)
    nights = days - 1
    return steps + [
        of_shared(one, days, nights, spread_over, settings) for one in settings.shared
    ]


def _doubts_of(
    price: ClassPrice, settings: PriceSettings, day: date
) -> Iterator[Doubt]:
    if settings.single_mode == "computed" and price.single is None:
        yield Doubt("no_room", day=day)
    if price.below_cost:
        yield _below(adult_label() if settings.unit == "person" else group_label(), day)
    for child in price.children:
        if child.below_cost:
            yield _below(child_label(child.age_min, child.age_max), day)


def _below(label: Texts, day: date) -> Doubt:
    return Doubt("below_cost", title=label, day=day)
