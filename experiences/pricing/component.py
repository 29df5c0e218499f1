"""What the calculation reads of each step: prices of its offer, how often they count.

Nothing of a step's place or hours is here, so that only a change of price (or of
the programme itself) makes another calculation.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from catalogue.document import OfferDocument, Part, Price, Texts, TouristTax
from experiences.document import Step

NIGHTS_OF_WEEK = 7


class Component(Part, kw_only=True):
    """One step. `day`: from 1, as in the programme.

    `offer`: id of its offer, "" without one. `duration_minutes` null: not known.
    `weeks`: how many are rented from this step on, where prices are by the week: the
    first night of a lodging pays for the others, which have 0.
    """

    step: str
    kind: str = "offer"
    title: Texts = {}
    day: int = 1
    offer: str = ""
    duration_minutes: int | None = None
    weeks: int = 1
    optional: bool = False
    choice: str = ""
    choose: int = 1
    free_of_charge: bool | None = None
    prices: list[Price] = []
    confirmed_until: date | None = None
    tourist_tax: TouristTax | None = None


def components(
    steps: Sequence[Step], offers: Mapping[str, OfferDocument]
) -> list[Component]:
    """`offers`: the offers of the steps by id, published or drafts.

    A step whose offer is not among them has no price, hence an unknown one.
    """
    weeks = _weeks(steps)
    return [_component(step, offers, weeks.get(step.id, 0)) for step in steps]


def _component(
    step: Step, offers: Mapping[str, OfferDocument], weeks: int
) -> Component:
    offer = offers.get(step.stop.id) if step.stop else None
    said = Component(
        step=step.id,
        kind=step.kind,
        title=step.title or (step.stop.title if step.stop else {}),
        day=step.day,
        offer=step.stop.id if step.stop else "",
        duration_minutes=step.duration_minutes,
        weeks=weeks,
        optional=step.optional,
        choice=step.choice,
        choose=step.choose,
    )
    return said if offer is None else _priced(said, offer)


def _priced(said: Component, offer: OfferDocument) -> Component:
    return replace(
        said,
        duration_minutes=said.duration_minutes or offer.duration_minutes,
        free_of_charge=offer.free_of_charge,
        prices=offer.prices,
        confirmed_until=offer.prices_confirmed_until,
        tourist_tax=offer.tourist_tax,
    )


def _weeks(steps: Iterable[Step]) -> dict[str, int]:
    """Weeks by the step that pays for them: the first of each offer."""
    first: dict[str, str] = {}
    nights: dict[str, int] = {}
    for step in steps:
        if step.stop:
            first.setdefault(step.stop.id, step.id)
            nights[step.stop.id] = nights.get(step.stop.id, 0) + 1
    return {
        first[offer]: -(-count // NIGHTS_OF_WEEK) for offer, count in nights.items()
    }
