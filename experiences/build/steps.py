"""The programme: its steps in order, each with its stop and the way to it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from catalogue.build.values import texts

from .. import document
from ..models import Step
from .legs import Legs
from .offers import Offers
from .stops import stop_of, withdrawn_stop

Stops = Mapping[str, document.Stop]
"""Id of an offer → its stop as it was embedded last."""


def in_order(steps: Iterable[Step]) -> list[Step]:
    """By day, then in the editor's order; those of a form may have no place yet."""
    numbered = enumerate(steps)
    ordered = sorted(
        numbered, key=lambda one: (one[1].day, one[1].sort_order or 0, one[0])
    )
    return [step for _number, step in ordered]


def steps(
    rows: Sequence[Step], offers: Offers, legs: Legs, last: Stops, today: date
) -> list[document.Step]:
    """`rows` in their order, as the document has them."""
    return [
        document.Step(
            id=str(row.uid),
            day=row.day,
            kind=row.kind,
            title=texts(row, "title"),
            note=texts(row, "note"),
            start=row.start,
            earliest=row.earliest,
            latest=row.latest,
            duration_minutes=_duration(row, offers),
            optional=row.optional,
            choice=row.choice,
            choose=row.choose,
            stop=_stop(row, offers, last, today),
            leg=legs.leg(
                before(rows, number),
                row,
                offers.published.get(row.vehicle_id),
                today,
            ),
        )
        for number, row in enumerate(rows)
    ]


def before(rows: Sequence[Step], number: int) -> int | None:
    """Key of the offer from which one comes to a step; None: not known.

    Alternatives of one choice are all reached from what comes before the choice. Which
    of several alternatives one comes from is not known.
    """
    step = rows[number]
    for earlier in reversed(rows[:number]):
        if _alternatives(earlier, step) or earlier.offer_id is None:
            continue
        return None if earlier.choice else earlier.offer_id
    return None


def _duration(row: Step, offers: Offers) -> int | None:
    """As entered for this programme, else that of the offer."""
    if row.duration_minutes is not None:
        return row.duration_minutes
    published = offers.published.get(row.offer_id)
    return published.duration_minutes if published else None


def _alternatives(one: Step, other: Step) -> bool:
    return bool(one.choice) and (one.day, one.choice) == (other.day, other.choice)


def _stop(row: Step, offers: Offers, last: Stops, today: date) -> document.Stop | None:
    if row.offer_id is None:
        return None
    if published := offers.published.get(row.offer_id):
        return stop_of(published, today)
    offer = offers.rows[row.offer_id]
    since = offers.withdrawn.get(row.offer_id)
    return withdrawn_stop(offer, last.get(str(offer.uid)), since)
