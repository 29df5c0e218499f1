"""One restaurant or lodging of an extract becomes one neutral record."""

from collections.abc import Iterator

from msgspec.structs import replace

from catalogue.accessibility.sources.cells import Cells, identified, read_row
from catalogue.accessibility.sources.osm.kinds import kinds_of
from catalogue.accessibility.sources.osm.row import facts_of, insee
from catalogue.imports.numbers import whole
from catalogue.imports.record import Label, Observation, OfferRecord, Place
from catalogue.imports.refused import Refused
from catalogue.imports.source import Converted, Raw
from config.languages import DEFAULT

from .contacts import contacts_of, provider_of
from .opening import opening_of

# the licence asks for this credit wherever the data are shown
CREDIT = "© OpenStreetMap contributors, ODbL 1.0"
WANTED = ("eat", "stay")
STARS = 5


def convert(raw: Raw) -> Converted:
    """The record of one line of the extract; never raises for what it holds."""
    return read_row(raw, _record)


def _record(cells: Cells) -> OfferRecord:
    external_id = identified(cells, "osm_id")
    kinds = kinds_of(cells.text("type", 60))
    if not kinds or kinds[0] not in WANTED:
        cells.reject("type", "unclassified", ", ".join(WANTED))
    name = cells.text("name")
    if not name:
        cells.reject("name", "name_missing")
    hours, note = opening_of(cells)
    return OfferRecord(
        external_id=external_id,
        kind=kinds[0],
        title={DEFAULT: name},
        place=_place(cells),
        provider=provider_of(cells),
        contacts=contacts_of(cells),
        opening_hours=hours,
        opening_note={DEFAULT: note} if note else {},
        capacity=cells.take("capacity", whole),
        labels=_stars(cells),
        observations=tuple(_claims(cells, external_id)),
        producer=CREDIT,
        publisher=CREDIT,
        same_as=_same_as(cells),
    )


def _place(cells: Cells) -> Place:
    latitude, longitude = cells.point("Y", "X")
    if latitude is None:
        cells.warn("Y", "point_missing")
    return Place(
        insee=cells.take("com_insee", insee) or "",
        commune=cells.text("com_nom", 80),
        latitude=latitude,
        longitude=longitude,
    )


def _claims(cells: Cells, external_id: str) -> Iterator[Observation]:
    """What it says of access; the tag `wheelchair` as a claim."""
    for fact in facts_of(cells):
        yield replace(fact, source_ref=external_id)


def _stars(cells: Cells) -> tuple[Label, ...]:
    """A classification in stars, without its dates: a claim."""
    stars = cells.take("stars", _one_to_five)
    if not stars:
        return ()
    return (Label(scheme="classement", level=f"{stars} étoile{'s' * (stars > 1)}"),)


def _one_to_five(value: str) -> int:
    number = whole(value.removesuffix("S").strip())
    if not 1 <= number <= STARS:
        raise Refused("range", f"1 – {STARS}")
    return number


def _same_as(cells: Cells) -> tuple[str, ...]:
    item = cells.text("wikidata", 20)
    known = item.startswith("Q") and item[1:].isdecimal()
    return (f"https://www.wikidata.org/entity/{item}",) if known else ()
