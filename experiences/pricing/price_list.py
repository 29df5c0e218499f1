"""All fares of an experience for the days to come, with what is doubtful about them."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from catalogue.document import Part
from experiences.document import Days, Fare

from .calculation import Calculation, calculate
from .component import Component
from .doubts import Doubt
from .fares import Amount, fares, net_amount, public_amount, within
from .figures import Figures
from .periods import periods
from .settings import PriceSettings
from .tourist_tax import StayTax, stay_tax


class Period(Part):
    """Days of departure with the same costs. `figures`: step by step."""

    days: Days
    figures: list[Figures]


class PriceList(Part, kw_only=True):
    """`fares` and `net_fares` as the document has them; periods without a price have
    none. `single_supplement`: cents, the highest of all periods; `tax`: likewise, of
    the period with the highest. `doubts`: each once, with the first day it is so.
    """

    fares: list[Fare] = []
    net_fares: list[Fare] = []
    single_supplement: int | None = None
    tax: StayTax = StayTax()
    doubts: list[Doubt] = []
    periods: list[Period] = []


def price_list(
    components: Sequence[Component], settings: PriceSettings, first: date, last: date
) -> PriceList:
    """The prices of departures from `first` to `last`."""
    spans = periods(components, first, last)
    counted = [(one, calculate(components, settings, one.first_day)) for one in spans]
    taxes = [stay_tax(components, settings, one.first_day) for one in spans]
    return PriceList(
        fares=_fares(counted, settings, public_amount),
        net_fares=_fares(counted, settings, net_amount),
        single_supplement=_single(counted),
        tax=max(taxes, key=lambda tax: (len(tax.on_site), tax.amount or 0)),
        doubts=_once(counted),
        periods=[Period(days, one.figures) for days, one in counted],
    )


Counted = list[tuple[Days, Calculation]]


def _fares(counted: Counted, settings: PriceSettings, amount: Amount) -> list[Fare]:
    """The fares of each run of periods that have the same ones."""
    priced = [(days, fares(one.classes, settings, amount)) for days, one in counted]
    found: list[Fare] = []
    for same, run in groupby(priced, key=lambda one: one[1]):
        spans = [days for days, _fares_of_days in run]
        days = Days(spans[0].first_day, spans[-1].last_day)
        first = spans[0] == counted[0][0]
        last = spans[-1] == counted[-1][0]
        found += [within(fare, days, first, last) for fare in same]
    return found


def _single(counted: Counted) -> int | None:
    singles = (
        price.single
        for _days, one in counted
        for price in one.classes
        if price.single is not None
    )
    return max(singles, default=None)


def _once(counted: Counted) -> list[Doubt]:
    kept: dict[tuple, Doubt] = {}
    for _days, one in counted:
        for doubt in one.doubts:
            kept.setdefault((doubt.code, doubt.step, str(doubt.title)), doubt)
    return list(kept.values())
