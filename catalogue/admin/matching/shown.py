"""Rows of a source and the offers they may speak of, as the screens show them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from catalogue.accessibility.evidence import KNOWN, METHODS, STATES
from catalogue.accessibility.fact import Kind
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.importing.facts import from_json
from catalogue.admin.addresses import edit_url
from catalogue.imports.record import Observation
from catalogue.models import Offer, SourceRow


@dataclass(frozen=True, slots=True)
class ShownFact:
    """One fact that would come. `detail`: its note, its method, its day."""

    label: str
    value: str
    detail: str


@dataclass(frozen=True, slots=True)
class ShownCandidate:
    """One offer beside a row. `score`: percent; `metres` None: not known."""

    offer: Offer
    url: str
    address: str
    score: int
    metres: int | None


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row with its candidates, the best first."""

    row: SourceRow
    address: str
    map_url: str
    facts: Sequence[ShownFact]
    candidates: Sequence[ShownCandidate]


def shown(rows: Iterable[SourceRow]) -> list[ShownRow]:
    """Rows as they are shown; their offers are read in one query."""
    rows = list(rows)
    keys = {one["offer"] for row in rows for one in row.candidates}
    offers = Offer.objects.select_related("commune").in_bulk(keys)
    return [_shown(row, offers) for row in rows]


def _shown(row: SourceRow, offers: dict[int, Offer]) -> ShownRow:
    return ShownRow(
        row=row,
        address=row.commune,
        map_url=_map_url(row),
        facts=[_fact(fact) for fact in from_json(row.facts)],
        candidates=[
            _candidate(one, offers[one["offer"]])
            for one in row.candidates
            if one["offer"] in offers
        ],
    )


def _map_url(row: SourceRow) -> str:
    """Where to look at the point; "" where there is none."""
    if row.latitude is None or row.longitude is None:
        return ""
    point = f"mlat={row.latitude}&mlon={row.longitude}"
    return f"https://www.openstreetmap.org/?{point}#map=19"


def _candidate(told: dict, offer: Offer) -> ShownCandidate:
    place = f"{offer.postal_code} {offer.commune or ''}".strip()
    return ShownCandidate(
        offer=offer,
        url=edit_url(offer),
        address=", ".join(filter(None, (offer.address, place))),
        score=round(100 * told["score"]),
        metres=told["metres"],
    )


def _fact(said: Observation) -> ShownFact:
    fact = FACTS[said.fact]
    day = date_format(said.observed_on, "SHORT_DATE_FORMAT") if said.observed_on else ""
    detail = filter(None, (said.note, str(METHODS[said.method]), day))
    return ShownFact(str(fact.label), _value(fact, said), ", ".join(detail))


def _value(fact, said: Observation) -> str:
    if said.state != KNOWN:
        return str(STATES[said.state])
    if fact.kind is Kind.YES_NO:
        return _("yes") if said.value else _("no")
    if fact.kind is Kind.NUMBER:
        return f"{said.value:g} {fact.unit}".strip()
    codes = said.value if isinstance(said.value, list) else [said.value]
    return ", ".join(str(fact.options[code]) for code in codes) or _("none")
