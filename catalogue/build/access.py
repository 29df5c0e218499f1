"""What a document says about access: the observations that count, and the verdicts."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from catalogue import document
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.place import DURATION, Place, place_of
from catalogue.accessibility.verdict import Verdict, judge

from .images import Renditions
from .parts import Parts


def observations(
    parts: Parts, renditions: Renditions, day: date
) -> list[document.Observation]:
    """An offer's own, and those of its premises where it has none of a fact."""
    own = parts.of("observations")
    return [
        *(_observation(row, renditions.address(row.photo_id, day)) for row in own),
        *(
            _observation(row, renditions.address(row.photo_id, day), inherited=True)
            for row in _inherited(parts)
        ),
    ]


def photo_days(parts: Parts, renditions: Renditions) -> list[date]:
    """The days on which a picture of a fact comes or goes by its rights."""
    rows = (*parts.of("observations"), *_inherited(parts))
    return [day for row in rows for day in renditions.turning_days(row.photo_id)]


def _inherited(parts: Parts) -> Iterator:
    own = {row.fact for row in parts.of("observations")}
    for row in parts.of("premises_observations"):
        fact = FACTS.get(row.fact)
        if fact and fact.inherited and row.fact not in own:
            yield row


def _observation(row, photo: str, *, inherited: bool = False) -> document.Observation:
    return document.Observation(
        fact=row.fact,
        state=row.state,
        value=row.value,
        method=row.method,
        source=row.source,
        source_ref=row.source_ref,
        note=row.note,
        observed_on=row.observed_on,
        expires_on=expiry(row),
        inherited=inherited,
        photo=photo,
    )


def expiry(row) -> date | None:
    """The last day on which an observation counts; of an undated one, from its entry.

    None: it does not expire.
    """
    fact = FACTS.get(row.fact)
    if row.expires_on or fact is None or not fact.lasts:
        return row.expires_on
    since = row.observed_on or row.created_at.date()
    return since + relativedelta(months=fact.lasts)


def verdicts(offer: document.OfferDocument, day: date) -> dict[str, document.Verdict]:
    """Need → whether the offer suits it, by the need's own limits."""
    place = place_of(offer, day)
    if not (place.awards or _observed(place)):
        return _of_the_unknown(place.kind, place.values.get(DURATION))
    return {code: _verdict(judge(need, place)) for code, need in NEEDS.items()}


def _observed(place: Place) -> bool:
    """Is anything known of it beside claims?"""
    return any(not FACTS[code].is_claim for code in place.findings)


@lru_cache(maxsize=1_000)
def _of_the_unknown(kind: str, duration: int | None) -> dict[str, document.Verdict]:
    """Most offers: nobody has looked yet, and the same is missing everywhere."""
    offer = document.OfferDocument(
        id="", code="", kind=kind, path={}, title={}, duration_minutes=duration
    )
    place = place_of(offer, date.max)
    return {code: _verdict(judge(need, place)) for code, need in NEEDS.items()}


def _verdict(found: Verdict) -> document.Verdict:
    facts = (fact for reason in found.reasons for fact in reason.facts)
    labels = (reason.label for reason in found.reasons if reason.label)
    return document.Verdict(
        answer=found.answer.value,
        conditions=list(found.conditions),
        reasons=list(dict.fromkeys(facts)),
        labels=list(dict.fromkeys(labels)),
        missing=list(found.missing),
        valid_until=found.valid_until,
    )
