"""The part of the published documents that speaks of access."""

from collections.abc import Iterator
from datetime import date

import msgspec

from catalogue.accessibility.verdict import Answer
from catalogue.document import Observation, Texts, Verdict
from publication.models import Publication


class Place(msgspec.Struct, frozen=True):
    insee: str | None = None
    commune: str = ""
    latitude: float | None = None
    longitude: float | None = None


class Known(msgspec.Struct, frozen=True):
    """What is published of one offer; other fields of its document are not read."""

    id: str
    kind: str
    title: Texts
    place: Place
    sectors: list[str] = []
    observations: list[Observation] = []
    verdicts: dict[str, Verdict] = {}

    def answer(self, need: str, day: date) -> str:
        """The verdict on that day: one that has run out is unknown."""
        found = self.verdicts.get(need)
        if found is None or (found.valid_until and found.valid_until < day):
            return Answer.UNKNOWN
        return found.answer


def published() -> Iterator[Known]:
    """Every public offer, in one query."""
    rows = Publication.objects.public().filter(kind="offer").order_by("pk")
    for document in rows.values_list("document", flat=True).iterator(chunk_size=500):
        yield _decoder.decode(document)


_decoder = msgspec.json.Decoder(Known)
