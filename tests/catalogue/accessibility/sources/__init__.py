"""Rows of the three sources, made for these tests."""

import csv
import io
import json
from pathlib import Path

from catalogue.accessibility.sources import SOURCES
from catalogue.imports.source import Converted, Raw

PLACE = {
    "id": "b1f0",
    "name": "Musée inventé",
    "postal_code": "65100",
    "commune": "Lourdes",
    "code_insee": "65286",
    "longitude": "-0.0462",
    "latitude": "43.0949",
    "activite": "Musée",
}
NODE = {
    "X": "-0.0462",
    "Y": "43.0949",
    "osm_id": "node/1",
    "type": "restaurant",
    "name": "Le Gave inventé",
    "com_insee": "65286",
    "com_nom": "Lourdes",
}
OBJECT = {
    "type": "HOTELLERIE",
    "id": 7,
    "nom": {"libelleFr": "Hôtel inventé"},
    "localisation": {
        "adresse": {
            "adresse1": "1 rue des Essais",
            "codePostal": "65100",
            "commune": {"code": "65286", "nom": "Lourdes"},
        },
        "geolocalisation": {
            "geoJson": {"type": "Point", "coordinates": [-0.0462, 43.0949]}
        },
    },
    "gestion": {"dateModification": "2025-03-04T10:00:00.000+0000"},
    "prestations": {"tourismesAdaptes": []},
}


def table(rows: list[dict], delimiter: str = ",") -> str:
    """Rows as CSV, with the columns of all of them."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    file = io.StringIO()
    writer = csv.DictWriter(file, columns, delimiter=delimiter, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def written(path: Path, text: str | bytes) -> Path:
    """The file, with that content."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def of_acceslibre(**cells: str) -> Converted:
    """What a row of acceslibre becomes."""
    return _convert("acceslibre", PLACE | cells)


def of_osm(**cells: str) -> Converted:
    """What a place of OpenStreetMap becomes; "_" in a name stands for ":"."""
    return _convert("osm", NODE | cells)


def of_apidae(**changes) -> Converted:
    """What an object of APIDAE becomes."""
    return _convert("apidae", OBJECT | changes)


def adapted(*words: str, **prestations) -> dict:
    """The part of an object that lists its criteria."""
    listed = [{"libelleFr": one} for one in words]
    return {"prestations": {"tourismesAdaptes": listed, **prestations}}


def _convert(source: str, values: dict) -> Converted:
    return SOURCES[source].convert(Raw("line 2", json.dumps(values).encode()))


def facts(converted: Converted) -> dict[str, object]:
    """Fact → its value, or its state where it has none."""
    return {
        one.fact: one.state if one.value is None else one.value
        for one in converted.record.facts
    }


def codes(converted: Converted) -> list[str]:
    return [problem.code for problem in converted.problems]
