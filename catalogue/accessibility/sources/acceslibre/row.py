"""One row of acceslibre becomes one row of ours."""

import re
from collections.abc import Iterator
from datetime import date

from catalogue.accessibility.evidence import (
    DECLARED,
    IMPORTED,
    KNOWN,
    LABEL,
    NOT_APPLICABLE,
)
from catalogue.accessibility.sources.answers import past_day
from catalogue.accessibility.sources.cells import Cells, identified, read_row
from catalogue.accessibility.sources.references import SIRET, WEBSITE, siret, website
from catalogue.accessibility.sources.row import Row
from catalogue.imports.record import Observation
from catalogue.imports.refused import Refused
from catalogue.imports.source import Converted, Raw

from .activities import kinds_of
from .columns import COLUMNS
from .conversions import (
    ABSENT,
    CONVERSIONS,
    LABELLED,
    LABELS,
    WORDS,
    Absent,
    Contradiction,
)

DATES = ("checked_up_to_date_at", "updated_at", "created_at")  # the best first
MANAGER = "gestionnaire"
_INSEE = re.compile(r"\d{5}|2[AB]\d{3}", re.ASCII)


def convert(raw: Raw) -> Converted:
    """Pure; never raises for what a row holds."""
    return read_row(raw, _row)


def _row(cells: Cells) -> Row:
    external_id = identified(cells, "id")
    name = cells.text("name")
    if not name:
        cells.reject("name", "name_missing")
    latitude, longitude = cells.point("latitude", "longitude")
    return Row(
        external_id=external_id,
        name=name,
        insee=cells.take("code_insee", _insee) or "",
        commune=cells.text("commune", 120),
        postal_code=cells.text("postal_code", 10),
        address=_address(cells),
        latitude=latitude,
        longitude=longitude,
        kinds=kinds_of(cells.text("activite", 120)),
        references=tuple(_references(cells)),
        facts=tuple(_facts(cells)),
    )


def _insee(value: str) -> str:
    if not _INSEE.fullmatch(value):
        raise Refused("insee")
    return value


def _address(cells: Cells) -> str:
    street = f"{cells.text('numero', 20)} {cells.text('voie')}".strip()
    return ", ".join(filter(None, (street, cells.text("lieu_dit"))))[:250]


def _references(cells: Cells) -> Iterator[tuple[str, str]]:
    if number := cells.take("siret", siret):
        yield SIRET, number
    if address := website(cells.text("site_internet", 2_000)):
        yield WEBSITE, address


def _facts(cells: Cells) -> Iterator[Observation]:
    said = {name: cells.take(name, read) for name, read in COLUMNS.items()}
    method = DECLARED if cells.values.get("user_type") == MANAGER else IMPORTED
    day = _day(cells)
    for fact, columns, answer in CONVERSIONS:
        try:
            value = answer(*(said[name] for name in columns))
        except Contradiction:
            _contradiction(cells, columns)
            continue
        if value is not None:
            yield _observation(fact, value, method, day)
    yield from _claims(said, day)
    for name, words in WORDS.items():
        if said[name] is not None and said[name] in words:
            cells.warn(name, "no_measure")


def _observation(fact: str, value, method: str, day: date | None) -> Observation:
    absent = isinstance(value, Absent)
    return Observation(
        fact=fact,
        value=None if absent else value,
        state=NOT_APPLICABLE if value is ABSENT else KNOWN,
        method=method,
        observed_on=day,
    )


def _contradiction(cells: Cells, columns: tuple[str, ...]) -> None:
    given = [f"{name}={cells.values.get(name, '')}" for name in columns]
    cells.warn(columns[0], "contradiction", " / ".join(given))


def _claims(said: dict, day: date | None) -> Iterator[Observation]:
    """The label of a family without its dates: somebody claims it, no more."""
    families = said["labels_familles_handicap"] or ()
    if "th" not in (said[LABELS] or ()) or "moteur" not in families:
        return
    yield Observation(
        fact=LABELLED,
        value=True,
        method=LABEL,
        note=f"Tourisme & Handicap : {', '.join(families)}",
        observed_on=day,
    )


def _day(cells: Cells) -> date | None:
    """The day on which the source last looked, if it says one."""
    found = (cells.take(name, past_day) for name in DATES)
    return next(filter(None, found), None)
