"""The price of each class of groups, from the shares of its costs."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from msgspec.structs import replace

from catalogue.document import Part

from .children import Adult, ChildPrice, child_price
from .money import cents, cents_up, euros
from .selling import net_price, public_price
from .settings import Margin, PriceSettings
from .shares import ZERO, Share, counted
from .spread import Class
from .vat import vat_within


class OptionPrice(Part, kw_only=True):
    """An optional step: what an adult pays for it, and children by band."""

    step: str
    public: int
    net: int | None = None
    children: list[ChildPrice] = []


class ClassPrice(Part, kw_only=True):
    """What an adult pays in groups of `low` to `high` people; or such a group, whole.

    `costs`: euros by adult, each line; `cost`: their sum, times the people of a whole
    group. In cents: `public`, `net` (what a tour operator pays; null: none is
    offered), `vat` (within `public`; null: not said which) and `single` (for a room
    alone; null: not offered). A price for the whole group has no children.
    """

    low: int
    high: int | None = None
    costs: list[Share] = []
    cost: Decimal
    public: int
    net: int | None = None
    vat: int | None = None
    single: int | None = None
    children: list[ChildPrice] = []
    options: list[OptionPrice] = []

    @property
    def margin(self) -> Decimal:
        """Euros, VAT on the margin within."""
        return euros(self.public) - self.cost

    @property
    def below_cost(self) -> bool:
        return self.public < cents_up(self.cost)


def classes_of(settings: PriceSettings) -> list[Class]:
    """The classes of groups: they hold all sizes from the smallest on."""
    sizes = sorted(set(settings.sizes)) or [1]
    ends = [*(size - 1 for size in sizes[1:]), settings.people_max]
    return [Class(low, high) for low, high in zip(sizes, ends, strict=True)]


def class_price(
    shares: Sequence[Share], group: Class, settings: PriceSettings
) -> ClassPrice:
    """`shares`: of all steps and common costs, optional ones too."""
    costs = list(counted(shares))
    people = _people(group, settings)
    cost = sum((one.adult for one in costs), ZERO) * people
    public = public_price(cost, settings, Decimal(people))
    vat = vat_within(euros(public), cost, settings.vat, settings.vat_percent)
    whole = settings.unit == "group"
    adult = Adult(cost, public)
    return ClassPrice(
        low=group.low,
        high=group.high,
        costs=costs,
        cost=cost,
        public=public,
        net=net_price(public, cost, settings),
        vat=None if vat is None else cents(vat),
        single=_single(costs, settings),
        children=[] if whole else _children(costs, adult, settings),
        options=[_option(one, people, settings) for one in shares if one.optional],
    )


def _people(group: Class, settings: PriceSettings) -> int:
    """How many people one price is for."""
    if settings.unit != "group":
        return 1
    if group.high is None:
        raise ValueError("the price of a whole group needs its largest size")
    return group.high


def _children(
    costs: Iterable[Share], adult: Adult, settings: PriceSettings
) -> list[ChildPrice]:
    lines = [one.children for one in costs]
    sums = [
        sum((line[number] for line in lines), ZERO)
        for number in range(len(settings.children))
    ]
    return [
        child_price(band, cost, adult, settings)
        for band, cost in zip(settings.children, sums, strict=True)
    ]


def _option(share: Share, people: int, settings: PriceSettings) -> OptionPrice:
    own = _for_options(settings)
    cost = share.adult * people
    public = public_price(cost, own)
    whole = settings.unit == "group"
    return OptionPrice(
        step=share.step,
        public=public,
        net=net_price(public, cost, own),
        children=[] if whole else _children([share], Adult(cost, public), own),
    )


def _for_options(settings: PriceSettings) -> PriceSettings:
    """Fixed amounts (of margin, of children's fares) are for the whole, once."""
    margin = Margin() if settings.margin.kind == "amount" else settings.margin
    bands = [
        replace(one, mode="cost") if one.mode == "amount" else one
        for one in settings.children
    ]
    return replace(settings, margin=margin, children=bands)


def _single(costs: Iterable[Share], settings: PriceSettings) -> int | None:
    """Cents. Nothing where no night is priced by the room."""
    if settings.single_mode == "amount":
        return settings.single_supplement
    if settings.single_mode != "computed":
        return None
    alone = sum((one.alone for one in costs), ZERO)
    return public_price(alone, settings, ZERO) if alone else None
