"""What is known before an import: the offers, and what became of rows before."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from catalogue.accessibility.matching import Offers, Place
from catalogue.accessibility.sources.references import SIRET, WEBSITE, website
from catalogue.accessibility.sources.row import Row
from catalogue.models import ExternalReference, Offer, OfferContact, SourceRow

_COLUMNS = (
    "pk",
    "title_fr",
    "title_en",
    "kind",
    "commune_id",
    "commune__name",
    "postal_code",
    "latitude",
    "longitude",
    "provider__siret",
)


def known_offers() -> Offers:
    """All offers, drafts too, as rows are matched with them: three queries."""
    references = _references()
    rows = Offer.objects.values_list(*_COLUMNS).iterator(chunk_size=2_000)
    return Offers(_place(row, references) for row in rows)


def _place(row: tuple, references: dict[int, set]) -> Place:
    pk, french, english, kind, insee, commune, postal, north, east, siret = row
    shared = references.get(pk, set())
    if siret:
        shared.add((SIRET, siret))
    return Place(
        key=pk,
        names=tuple(dict.fromkeys(filter(None, (french, english)))),
        kinds=frozenset([kind]) if kind else frozenset(),
        insee=insee or "",
        commune=commune or "",
        postal_code=postal or "",
        latitude=north,
        longitude=east,
        references=frozenset(shared),
    )


def _references() -> dict[int, set[tuple[str, str]]]:
    found: dict[int, set[tuple[str, str]]] = {}
    for pk, source, external_id in ExternalReference.objects.values_list(
        "offer_id", "source", "external_id"
    ):
        found.setdefault(pk, set()).add((source, external_id))
    for pk, address in _websites():
        if shared := website(address):
            found.setdefault(pk, set()).add((WEBSITE, shared))
    return found


def _websites() -> Iterable[tuple[int, str]]:
    contacts = OfferContact.objects.filter(channel="website")
    return contacts.values_list("offer_id", "value").iterator(chunk_size=2_000)


def place_of_row(row: Row) -> Place:
    """A row, as offers are matched with it."""
    return Place(
        key=0,
        names=(row.name,) if row.name else (),
        kinds=frozenset(row.kinds),
        insee=row.insee,
        commune=row.commune,
        postal_code=row.postal_code,
        latitude=row.latitude,
        longitude=row.longitude,
        references=frozenset(row.references),
    )


class Decided(NamedTuple):
    """What was decided of a row. `offer` None: it is none of ours."""

    offer: int | None
    candidates: list
    by_editor: bool


class Waiting(NamedTuple):
    """A row that waits, and what it says."""

    pk: int
    facts: list
    candidates: list


class Rulings:
    """What became of a source's rows in imports that still stand."""

    def __init__(self, source: str) -> None:
        self.decided: dict[str, Decided] = {}
        self.waiting: dict[str, Waiting] = {}
        self.taken: dict[int, str] = {}  # offer → the row that speaks of it
        rows = SourceRow.objects.filter(batch__source=source, batch__undone_at=None)
        for row in self._read(rows):
            self._take(*row)

    def _read(self, rows) -> Iterator[tuple]:
        return (
            rows.order_by("pk")
            .values_list(
                "pk",
                "external_id",
                "offer_id",
                "decided_at",
                "decided_by",
                "facts",
                "candidates",
            )
            .iterator(chunk_size=2_000)
        )

    def _take(self, pk, external_id, offer, at, by, facts, candidates) -> None:
        if at is None:
            self.waiting[external_id] = Waiting(pk, facts, candidates)
            return
        self.decided[external_id] = Decided(offer, candidates, by is not None)
        if offer is not None:
            self.taken[offer] = external_id
