"""What an editor entered about the price, as the calculation reads it."""

from collections.abc import Iterable
from decimal import Decimal

from catalogue.build.values import cents, texts

from ..models import ChildBand, Experience, SharedCost, Step
from ..pricing import settings
from ..pricing.settings import PriceSettings


def price_settings(experience: Experience, steps: Iterable[Step]) -> PriceSettings:
    """The settings of an experience, its bands and its shared costs."""
    return PriceSettings(
        unit=experience.price_unit,
        sizes=experience.sizes,
        people_max=experience.people_max,
        margin=settings.Margin(
            kind=experience.margin_kind,
            value=_amount_or_percent(
                experience.margin_value,
                is_amount=experience.margin_kind == Experience.MarginKind.AMOUNT,
            ),
        ),
        rounding=settings.Rounding(
            mode=experience.rounding_mode, direction=experience.rounding_direction
        ),
        upper_end=experience.upper_end,
        trade_percent=_percent(experience.trade_percent),
        vat=experience.vat,
        vat_percent=Decimal(experience.vat_percent),
        persons_per_room=experience.persons_per_room,
        children=[_band(row) for row in experience.children_pay.all()],
        child_age_max=experience.child_age_max,
        youth_age_max=experience.youth_age_max,
        single_mode=experience.single_mode,
        single_supplement=cents(experience.single_supplement),
        one_free_per=experience.one_free_per,
        staff=experience.staff,
        shared=[_shared(row) for row in experience.shared_costs.all()],
        steps=[_step(row) for row in steps],
        tourist_tax_cap=cents(experience.tourist_tax_cap),
        tourist_tax_additional_percent=_percent(
            experience.tourist_tax_additional_percent
        ),
    )


def _band(row: ChildBand) -> settings.ChildBand:
    return settings.ChildBand(
        age_min=row.age_min,
        age_max=row.age_max,
        mode=row.mode,
        value=_amount_or_percent(
            row.value, is_amount=row.mode == ChildBand.Mode.AMOUNT
        ),
    )


def _shared(row: SharedCost) -> settings.SharedCost:
    return settings.SharedCost(
        kind=row.kind,
        amount=cents(row.amount),
        label=texts(row, "label"),
        period=row.period,
        persons_max=row.persons_max,
    )


def _step(row: Step) -> settings.StepPricing:
    return settings.StepPricing(
        step=str(row.uid),
        basis=row.price_basis,
        rate=row.price_rate,
        amount=cents(row.price_amount),
        child_amount=cents(row.price_child_amount),
        unit=row.price_unit,
        per=row.price_per,
        persons_per_unit=row.persons_per_unit,
        free_per=row.free_per,
        staff_free=row.staff_free,
    )


def _percent(value: Decimal | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _amount_or_percent(value: Decimal, *, is_amount: bool) -> Decimal:
    """Cents of what was entered in euros; a percentage as it is."""
    return Decimal(cents(value)) if is_amount else Decimal(value)
