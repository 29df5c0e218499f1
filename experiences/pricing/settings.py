"""What an editor decides about the price of an experience, beside its programme.

The models write it, the calculation reads it. Amounts are whole cents of a euro, taxes
included; percentages are Decimals as people say them (20 for 20 %); null: not said.
"""

from decimal import Decimal

from catalogue.document import Part, Texts


class Margin(Part):
    """`kind`: percent_of_cost (30 on 100 makes 130), percent_of_price (30 on 100 makes
    142.86: 30 % of what is paid), or amount (cents by adult; by child as large a part
    of it as the child's cost is of the adult's). `value`: percent, or cents.
    """

    kind: str = "percent_of_cost"
    value: Decimal = Decimal(0)


class Rounding(Part):
    """`mode`: cent, euro, five, ten, ninety (…,90) or nine (ends with 9 euros).

    `direction`: up never goes below cost and margin; nearest may.
    """

    mode: str = "cent"
    direction: str = "up"


class ChildBand(Part, kw_only=True):
    """Children from `age_min` to `age_max`, both included, in whole years.

    `mode`: cost (own cost, share of the common costs, margin), percent (`value` %
    less than an adult), amount (`value` cents) or free. Ages in no band pay as adults.
    """

    age_min: int
    age_max: int
    mode: str = "cost"
    value: Decimal = Decimal(0)


class SharedCost(Part, kw_only=True):
    """What the group pays together: guide, driver, coach. `label`: who reads a quote.

    `amount`: cents for each `period`: trip, day or night of the programme.
    `persons_max`: one more is needed beyond so many people; null: never.
    """

    kind: str
    amount: int
    label: Texts = {}
    period: str = "trip"
    persons_max: int | None = None


class StepPricing(Part, kw_only=True):
    """How one step is paid. A step without such settings has those of an empty one.

    `basis`: offer (its published prices), entered (`amount`, in `unit`), on_site (each
    pays there, outside the fare) or none (nothing is paid: comes with another step).
    `rate`: only prices of the offer with that French label count; "": any of them.
    `child_amount`: entered price for those up to `child_age_max`; null: as adults.
    `per`: what prices by the hour, day or “as described” are for: each person, the
    group, or a unit (room, lodging, pitch, vehicle); "": not said, hence unknown.
    `persons_per_unit`: who share a unit; null: `persons_per_room`.
    `free_per`: the provider gives one place for so many paid; null: none.
    `staff_free`: the provider takes guide and driver for nothing.
    """

    step: str
    basis: str = "offer"
    rate: str = ""
    amount: int | None = None
    child_amount: int | None = None
    unit: str = "person"
    per: str = ""
    persons_per_unit: int | None = None
    free_per: int | None = None
    staff_free: bool = False


class PriceSettings(Part, kw_only=True):
    """How the fares of one experience come about.

    `unit`: person, or group (one amount for a group of each size).
    `sizes`: smallest number of people of each class of groups, ascending: [10, 20]
    makes a fare for 10 to 19 and one from 20; none: one fare, from 1. Common costs are
    spread over the smallest group of the class, so that none is sold below its cost.
    `people_max`: of the last class; null: no limit.
    `upper_end`: of a price “12 to 15 €” the 15 counts, else the 12.
    `trade_percent`: commission that a tour operator keeps of the public price; null:
    there are no net fares. Net is never below cost.
    `vat`: margin (of a travel seller: within the margin), standard (within the whole
    price) or "" (not said); `vat_percent`: its rate.
    `child_age_max`, `youth_age_max`: who a provider's “child” and “youth” prices
    without ages are for.
    `single_mode`: "" (no single rooms), computed (the other half of the room, with the
    margin) or amount (`single_supplement`).
    `one_free_per`: for so many who pay, one more adult does not.
    `staff`: guides and drivers who eat, sleep and enter with the group, at its cost.
    `tourist_tax_cap`: highest tariff of the commune by adult and night, cents, and
    `tourist_tax_additional_percent`: taxes of department and region on top; both are
    needed for a tax in percent, which is named "to add on site" without.
    The days before departure, deposit and cancellation are those of the sale
    (`experiences.document.Terms`) and are none of the calculation.
    """

    unit: str = "person"
    sizes: list[int] = []
    people_max: int | None = None
    margin: Margin = Margin()
    rounding: Rounding = Rounding()
    upper_end: bool = True
    trade_percent: Decimal | None = None
    vat: str = ""
    vat_percent: Decimal = Decimal(20)
    persons_per_room: int = 2
    children: list[ChildBand] = []
    child_age_max: int = 11
    youth_age_max: int = 17
    single_mode: str = ""
    single_supplement: int | None = None
    one_free_per: int | None = None
    staff: int = 0
    shared: list[SharedCost] = []
    steps: list[StepPricing] = []
    tourist_tax_cap: int | None = None
    tourist_tax_additional_percent: Decimal | None = None
