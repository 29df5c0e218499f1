from collections.abc import Iterator

import msgspec

from catalogue.accessibility.sources.row import Row
from catalogue.imports.spool import Spool


class Rows(Spool):
    """The rows of one delivery, one each identifier."""

    def __init__(self) -> None:
        super().__init__()
        self._decoder = msgspec.msgpack.Decoder(Row)

    def rows(self) -> Iterator[Row]:
        """Those that are to be matched."""
        return (delivered.record for delivered in self.records())
