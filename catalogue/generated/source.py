"""Generated offers as a source of the importer, which stores and publishes them.

What the importer reads of an offer is what the offer is made from: one that was made
before from the same is not made again.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random

import msgspec

from catalogue.imports.source import Converted, Raw, Source

from . import course
from .materials import Materials
from .record import identifier, record

CODE = "generated"


class Order(msgspec.Struct, frozen=True):
    """One offer to make. `materials`: their digest."""

    number: int
    seed: int
    materials: str


class Orders:
    """The offers from 1 to `total` of a seed."""

    def __init__(self, total: int, seed: int, materials: Materials) -> None:
        self.total = total
        self._seed = seed
        self._materials = materials

    def __iter__(self) -> Iterator[Raw]:
        digest = self._materials.digest
        for number in range(1, self.total + 1):
            order = Order(number, self._seed, digest)
            name = identifier(number, self._seed)
            yield Raw(name, msgspec.json.encode(order))

    def attachment(self, name: str) -> bytes | None:
        """The course of a route, from the name that its record gives it."""
        number = int(name.removesuffix(".gpx").rpartition("-")[2])
        place = record(number, self._seed, self._materials).place
        return course.gpx(Random(name), place.latitude, place.longitude)  # noqa: S311


def source(total: int, seed: int, materials: Materials) -> Source:
    """A source of that many offers; those beyond stay as they are."""
    return Source(
        code=CODE,
        label="Generated",
        open=_opened(Orders(total, seed, materials)),
        convert=partial(_convert, materials),
        complete=False,
    )


def _opened(orders: Orders) -> Callable:
    @contextmanager
    def opened(path: Path) -> Iterator[Orders]:
        yield orders

    return opened


def _convert(materials: Materials, raw: Raw) -> Converted:
    order = msgspec.json.decode(raw.data, type=Order)
    return Converted(record(order.number, order.seed, materials), ())
