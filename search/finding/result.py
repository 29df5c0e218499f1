"""What an engine answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from catalogue.accessibility.verdict import Answer

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. `id`: primary key of its Publication; `uid`: its identity.

    `score`: 0 unless sorted by relevance. `distance_m`: from the place asked for.
    """

    id: int
    uid: str
    score: float = 0.0
    distance_m: float | None = None


class FacetValue(msgspec.Struct, frozen=True, gc=False):
    """How many would be found with this value, the group's other choices aside.

    Each answer holds hundreds: they are quick to make, and the collector need not
    look at them.
    """

    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One page of what was found.

    `facets`: group code → its values, every group of the registry. `corrected`: the
    words searched instead of the typed ones, which nobody has written.
    `unknown`: filter → how many it shows apart: they would be found if they fulfilled
    it, which we do not know. `position`: of the feed, which the index has reached.
    `stand_in`: the embedded engine has answered in place of the server. `groups`: where
    needs are asked, how many answer each way, those that are not listed included;
    `total` counts the listed ones, and `hits` come in the order of the groups.
    """

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, tuple[FacetValue, ...]]
    engine: str
    position: int
    corrected: str | None = None
    unknown: Mapping[str, int] = field(default_factory=dict)
    stand_in: bool = False
    groups: Mapping[Answer, int] = field(default_factory=dict)
    page_size: int = PAGE_SIZE

    @property
    def pages(self) -> int:
        """How many pages there are; at least one."""
        return max(1, -(-self.total // self.page_size))
