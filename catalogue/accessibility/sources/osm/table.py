"""An extract: data.csv, its metadata beside it."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from catalogue.accessibility.sources.table import Table
from catalogue.imports.days import day
from catalogue.imports.refused import Refused

from .tags import CLAIM, TAGS

REQUIRED = ("osm_id", "X", "Y", "type", "name")
FACTS_OF = {tag.key: [tag.fact] for tag in TAGS} | {"wheelchair": [CLAIM]}
METADATA, DAY = "metadata.csv", "DATE_MAJ"


@contextmanager
def open_table(path: Path) -> Iterator[Table]:
    """The rows of a file, or of the data.csv of a folder. Raises `FileStopped`."""
    path = Path(path)
    file = path / "data.csv" if path.is_dir() else path
    yield Table(file, REQUIRED, FACTS_OF, extracted_on(file))


def extracted_on(file: Path) -> date | None:
    """The day of the extract, as the metadata beside it say; None: nobody says."""
    metadata = file.with_name(METADATA)
    if not metadata.is_file():
        return None
    with metadata.open(encoding="utf-8-sig", newline="") as lines:
        told = next(csv.DictReader(lines, delimiter=";"), {})
    try:
        return day(told.get(DAY))
    except Refused:
        return None
