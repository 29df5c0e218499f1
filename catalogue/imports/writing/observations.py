"""What a source says about access: appended, never changed.

What it says no more is taken back by a row of its own.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import uuid4

from msgspec import UNSET

from catalogue.accessibility.recording import take_back
from catalogue.imports import record
from catalogue.imports.plan import Plan
from catalogue.models import Observation
from publication.rows import insert

COMPARED = (
    "fact",
    "state",
    "value",
    "method",
    "source_ref",
    "note",
    "observed_on",
    "expires_on",
)


def write_observations(plans: Sequence[Plan], now: datetime) -> set[int]:
    """Bring observations up to date; the ids of the offers whose changed."""
    speaking = {p.pk: p for p in plans if p.record.observations is not UNSET}
    stored = _stored(speaking)
    new, gone, changed = [], [], set()
    for pk, plan in speaking.items():
        said = {_key(one): one for one in plan.record.observations}
        known = stored.get(pk, {})
        new += [_row(plan, said[key], now) for key in said if key not in known]
        gone += [known[key] for key in known if key not in said]
        if said.keys() != known.keys():
            changed.add(pk)
    insert(Observation, new)
    take_back(gone)
    return changed


def _stored(plans: dict[int, Plan]) -> dict[int, dict[tuple, Observation]]:
    """Offer → what its source said and still counts, by what is compared."""
    found: dict[int, dict[tuple, Observation]] = {}
    sources = {plan.source for plan in plans.values()}
    rows = Observation.objects.counting()
    for row in rows.filter(offer__in=plans, source__in=sources, batch=None):
        found.setdefault(row.offer_id, {})[_key(row)] = row
    return found


def _key(one: record.Observation | Observation) -> tuple:
    values = [getattr(one, name) for name in COMPARED]
    return tuple(tuple(v) if isinstance(v, list) else v for v in values)


def _row(plan: Plan, said: record.Observation, now: datetime) -> dict[str, object]:
    values = {name: getattr(said, name) for name in COMPARED}
    fixed = {"offer_id": plan.pk, "source": plan.source, "uid": uuid4()}
    return {**values, **fixed, "accepted_at": now, "created_at": now}
