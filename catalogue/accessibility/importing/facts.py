"""What a row says, against what it said before: appended, or taken back."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

import msgspec

from catalogue.accessibility.recording import take_back
from catalogue.imports import record
from catalogue.models import Observation, ObservationBatch

COMPARED = ("state", "value", "method", "note")


class Change(NamedTuple):
    """Of one offer by one row: what is new, and the rows that hold no longer."""

    offer: int
    external_id: str
    new: tuple[record.Observation, ...]
    gone: tuple[Observation, ...]

    def __bool__(self) -> bool:
        return bool(self.new or self.gone)


def stored(source: str, external_ids: Iterable[str]) -> dict[str, list[Observation]]:
    """Row → the observations that imports made of it and that still count."""
    found: dict[str, list[Observation]] = {}
    rows = Observation.objects.counting().filter(
        source=source, source_ref__in=list(external_ids), batch__isnull=False
    )
    for one in rows:
        found.setdefault(one.source_ref, []).append(one)
    return found


def stated(source: str, offers: Iterable[int]) -> set[tuple[int, str]]:
    """(offer, fact) that the source's own import of offers states already."""
    rows = Observation.objects.counting().filter(
        source=source, offer__in=list(offers), batch=None
    )
    return set(rows.values_list("offer_id", "fact"))


def change(
    offer: int,
    external_id: str,
    said: Sequence[record.Observation],
    known: Sequence[Observation],
    covers: Collection[str],
) -> Change:
    """What is to be written so that the row's facts stand as they are said now.

    `covers`: the facts that the delivery speaks of; what another extract of the source
    said of others still holds. A day of the extract alone is nothing new; a day on
    which the source looked is.
    """
    holding = {}
    for one in known:
        if one.offer_id == offer:
            holding[one.fact] = one
    new, kept = [], set()
    for fact in said:
        before = holding.get(fact.fact)
        if before is not None and _same(fact, before):
            kept.add(before.pk)
        else:
            new.append(fact)
    gone = tuple(
        one
        for one in known
        if one.pk not in kept and (one.offer_id != offer or one.fact in covers)
    )
    return Change(offer, external_id, tuple(new), gone)


def _same(said: record.Observation, before: Observation) -> bool:
    if any(getattr(said, name) != getattr(before, name) for name in COMPARED):
        return False
    return said.observed_on is None or said.observed_on == before.observed_on


def write(
    changes: Sequence[Change],
    batch: ObservationBatch,
    day: date | None,
    now: datetime,
) -> set[int]:
    """Append what is new and take back the rest, as part of a batch.

    Gives the ids of the offers whose documents are to move. `day`: of the extract.
    """
    gone = [one for change in changes for one in change.gone]
    rows = [
        _row(change, fact, batch, day, now) for change in changes for fact in change.new
    ]
    Observation.objects.bulk_create(rows)
    offers = take_back(gone, batch.user)
    # so that undoing the batch can put them back
    Observation.objects.filter(retracts__in=gone, batch=None).update(batch=batch)
    return offers | {row.offer_id for row in rows}


def _row(change: Change, fact, batch, day, now) -> Observation:
    return Observation(
        offer_id=change.offer,
        fact=fact.fact,
        state=fact.state,
        value=fact.value,
        method=fact.method,
        source=batch.source,
        source_ref=change.external_id,
        note=fact.note,
        observed_on=fact.observed_on or day,
        accepted_by=batch.user,
        accepted_at=now,
        batch=batch,
    )


def as_json(facts: Sequence[record.Observation], day: date | None) -> list[dict]:
    """Facts as a waiting row keeps them; undated ones with the day of the extract."""
    return [
        {
            "fact": fact.fact,
            "state": fact.state,
            "value": fact.value,
            "method": fact.method,
            "note": fact.note,
            "observed_on": _iso(fact.observed_on or day),
        }
        for fact in facts
    ]


def from_json(facts: Sequence[dict]) -> list[record.Observation]:
    """The facts of a waiting row."""
    return msgspec.convert(facts, list[record.Observation])


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
