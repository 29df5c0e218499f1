"""One place of OpenStreetMap becomes one row of ours."""

import re
from collections.abc import Iterator
from datetime import date

from catalogue.accessibility.sources.answers import past_day
from catalogue.accessibility.sources.cells import Cells, identified, read_row
from catalogue.accessibility.sources.references import SIRET, WEBSITE, siret, website
from catalogue.accessibility.sources.row import Row
from catalogue.imports.record import Observation
from catalogue.imports.refused import Refused
from catalogue.imports.source import Converted, Raw

from .kinds import kinds_of
from .tags import CLAIM, CLAIMS, DESCRIPTIONS, TAGS

DATES = ("check_date:wheelchair", "check_date", "survey:date")
_INSEE = re.compile(r"\d{5}|2[AB]\d{3}", re.ASCII)
_ID = re.compile(r"(node|way|relation)/\d{1,20}", re.ASCII)
TOILETS_OF_A_PLACE = "toilettes_erp"
_NOTE = 300  # characters


def convert(raw: Raw) -> Converted:
    """Pure; never raises for what a row holds."""
    return read_row(raw, _row)


def _row(cells: Cells) -> Row:
    external_id = identified(cells, "osm_id")
    if not _ID.fullmatch(external_id):
        cells.reject("osm_id", "identifier", "node/1, way/1, relation/1")
    latitude, longitude = cells.point("Y", "X")
    return Row(
        external_id=external_id,
        name=cells.text("name"),
        insee=cells.take("com_insee", insee) or "",
        commune=cells.text("com_nom", 120),
        latitude=latitude,
        longitude=longitude,
        kinds=kinds_of(cells.text("type", 60)),
        references=(("osm", external_id), *_references(cells)),
        facts=tuple(facts_of(cells)),
        silent=(CLAIM,) if _is_a_part(cells) else (),
    )


def insee(value: str) -> str:
    if not _INSEE.fullmatch(value):
        raise Refused("insee")
    return value


def _references(cells: Cells) -> Iterator[tuple[str, str]]:
    if number := cells.take("siret", siret):
        yield SIRET, number
    if address := website(cells.text("website", 2_000)):
        yield WEBSITE, address


def facts_of(cells: Cells) -> Iterator[Observation]:
    """The tags of access, and the claim where it is the place's own."""
    day = _day(cells)
    for key, fact, read in TAGS:
        value = cells.take(key, read)
        if value is not None:
            yield Observation(fact=fact, value=value, observed_on=day)
    if _is_a_part(cells):
        return
    claimed = cells.take("wheelchair", CLAIMS)
    if claimed is not None:
        note = _note(cells)
        yield Observation(fact=CLAIM, value=claimed, note=note, observed_on=day)


def _is_a_part(cells: Cells) -> bool:
    """Of the toilets of an establishment the extract tells whether they are adapted,
    where that is mapped, else whether the establishment is: nobody knows which."""
    return cells.values.get("type") == TOILETS_OF_A_PLACE


def _note(cells: Cells) -> str:
    """The word itself where it is not a plain yes or no, and what is said of it."""
    word = cells.values["wheelchair"].strip()
    tag = "" if word in ("yes", "no") else f"wheelchair={word}"
    words = (cells.text(name, _NOTE) for name in DESCRIPTIONS)
    return " – ".join(filter(None, (tag, next(filter(None, words), ""))))


def _day(cells: Cells) -> date | None:
    found = (cells.take(name, past_day) for name in DATES)
    return next(filter(None, found), None)
