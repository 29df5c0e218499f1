"""La Poste's file of communes (base officielle des codes postaux), into the table.

One line a commune and postal code: `Code_commune_INSEE;Nom_commune;Code_postal;
Ligne_5;…;coordonnees_gps`, names in capitals without accents or hyphens, the centre
as "latitude,longitude". The file has neither order nor one line a commune.
"""

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from catalogue.models import Commune

from .batches import batches
from .known.folding import folded

INSEE, NAME, POSTAL_CODE = "code_commune_insee", "nom_commune", "code_postal"
POINT = "coordonnees_gps"
ARTICLES = {"le", "la", "les", "l"}
SMALL = {
    *("de", "du", "des", "sur", "sous", "en", "et", "les", "lez", "le", "la", "l", "d"),
    *("aux", "au", "a", "par", "pres", "ez", "es"),
}
WHOLE = {"st": "Saint", "ste": "Sainte"}
BATCH = 1_000


class BadCommunes(Exception):
    """The file is not La Poste's; the message says what is wrong with it."""


@dataclass(slots=True)
class Line:
    """What all lines of one commune say together."""

    name: str
    postal_codes: set[str] = field(default_factory=set)
    point: tuple[float, float] | None = None


def load(path: Path, shown: Callable[[list], Iterable] = lambda parts: parts) -> int:
    """Insert or update every commune of the file; returns how many there are.

    A name that is there already stays, if it is the same without its accents: no
    spelling gets worse. `shown` wraps the batches to show how far it is.
    """
    lines = _read(path)
    with transaction.atomic():
        known = dict(Commune.objects.values_list("insee", "name"))
        for part in shown(list(batches(lines.items(), BATCH))):
            Commune.objects.bulk_create(
                [_commune(insee, line, known.get(insee)) for insee, line in part],
                update_conflicts=True,
                unique_fields=["insee"],
                update_fields=["name", "postal_codes", "latitude", "longitude"],
            )
    return len(lines)


def _commune(insee: str, line: Line, known: str | None) -> Commune:
    name = spelled(line.name)
    if known and folded(known) == folded(name):
        name = known
    latitude, longitude = line.point or (None, None)
    return Commune(
        insee=insee,
        name=name,
        postal_codes=sorted(line.postal_codes),
        latitude=latitude,
        longitude=longitude,
    )


def spelled(name: str) -> str:
    """A name in capitals as one writes it: SAINT PE DE BIGORRE, Saint-Pe-de-Bigorre.

    A commune's name has hyphens between all words but after an article that begins
    it. The accents are lost; a source that has them puts them in again.
    """
    words = [WHOLE.get(word, word) for word in name.lower().split()]
    if not words:
        return name
    first, rest = words[0], words[1:]
    tail = "-".join(w if w in SMALL else w.capitalize() for w in rest)
    tail = tail.replace("-l-", "-l'").replace("-d-", "-d'")
    if first == "l" and tail:
        return f"L'{tail[0].upper()}{tail[1:]}"
    if first in ARTICLES and tail:
        return f"{first.capitalize()} {tail[0].upper()}{tail[1:]}"
    head = first.capitalize()
    return f"{head}-{tail}" if tail else head


def _read(path: Path) -> dict[str, Line]:
    lines: dict[str, Line] = {}
    with _opened(path) as file:
        reader = csv.DictReader(file, delimiter=";")
        reader.fieldnames = [
            name.strip("\ufeff #").lower() for name in reader.fieldnames or ()
        ]
        if missing := {INSEE, NAME, POSTAL_CODE, POINT} - set(reader.fieldnames):
            expected = _("%(file)s has no column %(missing)s.")
            raise BadCommunes(
                expected % {"file": path.name, "missing": ", ".join(sorted(missing))}
            )
        for row in reader:
            _take(lines, row, reader.line_num)
    return lines


def _take(lines: dict[str, Line], row: dict[str, str], number: int) -> None:
    insee = row[INSEE]
    if len(insee) != 5 or not insee.isalnum():
        raise BadCommunes(
            _("Line %(line)s: no INSEE code of 5 characters.") % {"line": number}
        )
    line = lines.setdefault(insee, Line(row[NAME]))
    line.postal_codes.add(row[POSTAL_CODE])
    if row[POINT]:
        line.point = line.point or _point(row[POINT], number)


def _point(text: str, number: int) -> tuple[float, float]:
    try:
        latitude, longitude = map(float, text.split(","))
    except ValueError as error:
        message = _("Line %(line)s: “%(point)s” is no latitude,longitude.")
        raise BadCommunes(message % {"line": number, "point": text[:80]}) from error
    return latitude, longitude


@contextmanager
def _opened(path: Path) -> Iterator[io.TextIOBase]:
    if not zipfile.is_zipfile(path):
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield file
        return
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.endswith(".csv")]
        if len(names) != 1:
            raise BadCommunes(_("%(file)s holds no single CSV.") % {"file": path.name})
        with archive.open(names[0]) as raw:
            yield io.TextIOWrapper(raw, encoding="utf-8-sig", newline="")
