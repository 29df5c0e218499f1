"""Invented records in the shapes of the flux, and their conversion."""

import json
import math
import time
from pathlib import Path

from catalogue.imports.datatourisme.convert import convert
from catalogue.imports.datatourisme.node import Node
from catalogue.imports.source import Converted, Raw

SECONDS = 0.2  # that one record may take
FLUX = Path(__file__).parents[3] / "fixtures" / "datatourisme"


def invented(name: str = "museum") -> dict:
    """A record of the fixture, to be changed at will."""
    return json.loads((FLUX / f"objects/6/65/{name}.json").read_bytes())


def converted(record: dict | bytes) -> Converted:
    """What becomes of a record."""
    data = record if isinstance(record, bytes) else json.dumps(record).encode()
    return convert(Raw("objects/6/65/museum.json", data))


def node(value: object) -> Node:
    """A root node, for tests of one reader."""
    return Node(value, "record", [])


def findings(found: Converted | Node) -> list[tuple[str, str]]:
    """(pointer, code) of each problem."""
    return [(problem.pointer, problem.code) for problem in found.problems]


def timed(function, data: bytes):
    """(what it returns, seconds of processor it took).

    The best of up to three: a collection of garbage may fall into any one of them.
    """
    least = math.inf
    for _ in range(3):
        start = time.process_time()
        found = function(data)
        least = min(least, time.process_time() - start)
        if least <= SECONDS:
            break
    return found, least


def allowed(data: bytes) -> float:
    """Seconds for one record; on a busy machine, five times a plain parse of it."""
    try:
        return max(SECONDS, 5 * timed(json.loads, data)[1])
    except (ValueError, RecursionError):
        return SECONDS
