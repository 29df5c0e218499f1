"""What a source is: where its records lie and what each becomes."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from .problem import Problem
from .record import OfferRecord


class Raw(NamedTuple):
    """One record as it lies in the file. `name`: its file or line there."""

    name: str
    data: bytes


class Converted(NamedTuple):
    """What a raw record became. `record` None: rejected, for `problems`."""

    record: OfferRecord | None
    problems: tuple[Problem, ...]


class Delivery(Protocol):
    """An opened file, folder or index of a source.

    `total`: number of records to come. Iterating streams them. `attachment`
    opens what a record names beside itself (a picture, a track), or None.
    """

    total: int

    def __iter__(self) -> Iterator[Raw]: ...

    def attachment(self, name: str) -> bytes | None: ...


@dataclass(frozen=True, slots=True)
class Source:
    """One source of offers.

    `open`: path → delivery, as a context manager; raises `FileStopped`.
    `convert`: pure; never raises for what a record holds.
    `complete`: a delivery holds every offer of the source, so that one that is
    missing is a candidate for removal.
    `version`: raised whenever `convert` makes something else of the same bytes, so
    that records which did not change are read anew.
    """

    code: str
    label: str
    open: Callable[[Path], AbstractContextManager[Delivery]]
    convert: Callable[[Raw], Converted]
    complete: bool = True
    version: int = 1
