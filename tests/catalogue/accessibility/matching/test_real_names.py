"""Real names and points, written otherwise and moved: the right offer, or an editor."""

import random
import unicodedata
from collections import Counter
from dataclasses import replace

import pytest

from catalogue.accessibility.importing.known import place_of_row
from catalogue.accessibility.matching import Offers, Place, best
from catalogue.accessibility.sources import SOURCES
from tests.shared_data import real_file

ROWS = 400
METRE = 1 / 111_195  # degrees


@pytest.fixture(scope="module")
def places() -> list[Place]:
    """The lodgings of a region with a name, without their references."""
    source = SOURCES["osm"]
    with source.open(real_file("osm/geodatamine-hosting")) as delivery:
        rows = [source.convert(raw).record for raw in delivery]
    return [
        replace(place_of_row(row), key=number, references=frozenset())
        for number, row in enumerate(rows)
        if row.name
    ]


def plain(name: str) -> str:
    """In capitals, without accents."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(c for c in letters if not unicodedata.combining(c)).upper()


def rewritten(place: Place, chance: random.Random) -> Place:
    """The place as another source may have it, some 40 m away."""
    (name,) = place.names
    forms = [name, plain(name), f"Hôtel {name}", f"SARL {name}"]
    forms += [f"{name} - {place.commune}", name[:3] + name[4:]]
    return replace(
        place,
        names=(chance.choice(forms),),
        latitude=place.latitude + chance.gauss(0, 40) * METRE,
        longitude=place.longitude + chance.gauss(0, 55) * METRE,
    )


def test_rewritten_places_are_found_again_and_none_is_taken_for_another(places):
    chance, offers = random.Random(4), Offers(places)
    found = Counter()
    for place in chance.sample(places, ROWS):
        match = best(rewritten(place, chance), offers)
        if match.offer is not None and match.offer != place.key:
            found["wrong"] += 1
        found[match.outcome.value] += 1

    assert found["wrong"] == 0
    assert found["matched"] >= 0.65 * ROWS
    assert found["matched"] + found["waiting"] >= 0.9 * ROWS
