from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from catalogue.accessibility.sources.table import Table

from .conversions import facts_of_columns

FACTS_OF = facts_of_columns()
REQUIRED = ("id", "name", "postal_code", "commune")


@contextmanager
def open_table(path: Path) -> Iterator[Table]:
    """The rows of a file. Raises `FileStopped`: see `sources.table`."""
    yield Table(Path(path), REQUIRED, FACTS_OF)
