"""What has changed since a price was locked: which step, from what to what."""

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from catalogue.document import Part, Texts

from .component import Component
from .figures import Figures
from .lock import Lock
from .price_list import PriceList
from .settings import PriceSettings

AMOUNTS = ("adult", "group", "room", "unit")


class Change(Part, kw_only=True):
    """`code`: price, unknown (it is no more), known (it was not), added, removed or
    settings. `what`: adult, child, group, room or unit; `ages` of a child.
    `before`, `after`: cents. `day`: the first day of departure for which it is so.
    """

    code: str
    step: str = ""
    title: Texts = {}
    what: str = ""
    ages: tuple[int, int] | None = None
    before: int | None = None
    after: int | None = None
    day: date | None = None


def changes(
    kept: Lock,
    components: Sequence[Component],
    settings: PriceSettings,
    prices: PriceList,
) -> list[Change]:
    """Between the lock and now (`prices`: of the components and settings of now).

    Days that are past count no more; after the last day that the lock knew its last
    figures go on, as its fares do. Each figure is told once. Nothing: as it was.
    """
    titles = {one.step: one.title for one in components}
    found = [Change(code="settings")] if settings != kept.settings else []
    for step in kept.titles:
        if step not in titles:
            title = kept.titles[step]
            found.append(Change(code="removed", step=step, title=title))
    for step, title in titles.items():
        if step not in kept.titles:
            found.append(Change(code="added", step=step, title=title))
        else:
            found += _of_step(step, title, kept, settings, prices)
    return found


def _of_step(
    step: str, title: Texts, kept: Lock, settings: PriceSettings, now: PriceList
) -> Iterator[Change]:
    told: set[tuple] = set()
    for day in _days(kept.prices, now):
        before = _figures(kept.prices, step, day)
        after = _figures(now, step, day)
        for one in _between(before, after, kept.settings, settings):
            if (one.code, one.what, one.ages) not in told:
                told.add((one.code, one.what, one.ages))
                yield _named(one, step, title, day)


def _days(before: PriceList, now: PriceList) -> list[date]:
    """The days of now on which figures may begin to differ."""
    if not now.periods:
        return []
    first = now.periods[0].days.first_day
    last = now.periods[-1].days.last_day
    starts = {one.days.first_day for one in (*before.periods, *now.periods)}
    return sorted(day for day in starts if first <= day <= last)


def _figures(prices: PriceList, step: str, day: date) -> Figures | None:
    begun = [one for one in prices.periods if one.days.first_day <= day]
    period = begun[-1] if begun else prices.periods[0]
    return next((one for one in period.figures if one.step == step), None)


def _between(
    before: Figures | None,
    after: Figures | None,
    was: PriceSettings,
    settings: PriceSettings,
) -> Iterator[Change]:
    if before is None or after is None:
        if before is not after:
            yield Change(code="unknown" if after is None else "known")
        return
    for name in AMOUNTS:
        yield from _amount(name, None, getattr(before, name), getattr(after, name))
    if was.children == settings.children:
        for band, one, other in zip(
            was.children, before.children, after.children, strict=True
        ):
            yield from _amount("child", (band.age_min, band.age_max), one, other)


def _amount(
    what: str, ages: tuple[int, int] | None, before: int, after: int
) -> Iterator[Change]:
    if before != after:
        yield Change(code="price", what=what, ages=ages, before=before, after=after)


def _named(change: Change, step: str, title: Texts, day: date) -> Change:
    return msgspec.structs.replace(change, step=step, title=title, day=day)
