"""Opening hours: real ones where they lie at hand, else some that we wrote.

Real ones are those of the restaurants and lodgings of an extract of OpenStreetMap, in
the folder `osm` of the real data (environment: CORDEE_SHARED_DATA). They are read
there and never copied: the data has a licence of its own.
"""

import csv
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from catalogue.opening import OpeningError, parse

Hours = Mapping[str, tuple[str, ...]]  # kind → expressions; a common one comes often

EXTRACTS = {"eat": "geodatamine-restaurant", "stay": "geodatamine-hosting"}
WRITTEN = {
    "eat": (
        "Tu-Sa 12:00-14:00,19:00-21:30; Su 12:00-14:30",
        "Mo-Su 12:00-14:00,19:00-22:00",
        "We-Su 08:30-18:30",
        "Th-Mo 12:00-13:45,19:15-21:00; Nov 12-Dec 18 off",
        "Mo-Fr 07:30-20:00; Sa 08:00-14:00; PH off",
        "Apr-Oct: Mo-Su 10:00-23:00; Nov-Mar: Fr-Su 10:00-22:00",
        "Fr-Sa 18:00-01:00",
    ),
    "stay": (
        "24/7",
        "Mo-Su 07:00-22:00",
        "Apr 01-Oct 31 00:00-24:00",
        "Mo-Sa 08:00-12:00,15:00-19:30; Su 08:00-12:00",
        "May-Sep",
    ),
    "": (
        "Apr-Oct: Tu-Su 10:00-18:00; Nov-Mar: Sa-Su 14:00-17:00",
        "Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00",
        "Jul-Aug: 09:00-20:00; Sep-Jun: We-Su 10:00-17:30; Jan 01,Dec 25 off",
        "We,Sa,Su 14:00-18:00",
        "Mo-Su 09:30-19:00",
        "Dec 15-Apr 10: Mo-Su 09:00-17:00",
        "Tu-Sa 10:00-12:30,13:30-18:00; PH off",
        "Su[1] 10:00-18:00",
    ),
}


def folder() -> Path | None:
    """Where the extracts lie; None: CORDEE_SHARED_DATA names no such folder."""
    named = os.environ.get("CORDEE_SHARED_DATA")
    found = Path(named) / "osm" if named else None
    return found if found and found.is_dir() else None


def hours() -> Hours:
    """The real ones, as far as we can read them, else those written here."""
    place = folder()
    if place is None:
        return WRITTEN
    real = {kind: tuple(_read(place / name)) for kind, name in EXTRACTS.items()}
    return {**real, "": (*real["eat"], *real["stay"], *WRITTEN[""])}


def _read(extract: Path) -> Iterator[str]:
    with (extract / "data.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            if row["opening_hours"] and _is_readable(row["opening_hours"]):
                yield row["opening_hours"]


def _is_readable(expression: str) -> bool:
    try:
        parse(expression)
    except OpeningError:
        return False
    return True
