"""One entry of the index, whatever the engine."""

from dataclasses import dataclass

from .days import NEVER

LINE = "line"  # among the marks of an entry


@dataclass(frozen=True, slots=True)
class Texts:
    """What is searched in one language, from the weightiest to the least."""

    title: str
    keywords: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """What an index keeps of one publication.

    `texts`: by the language they are in. `names`: by language of the page, the title
    it shows. `facets`: group → values. Hours are terms of
    `hours`; other days are ordinals: `dates`: of an event, up to the horizon;
    `over_on`: first day on which it is past and found no more; `labels_until`: first
    day on which its label facet is wrong, and counts no more; `access_until`: the same
    of `access` and the facts; `prices_until`: of the price; `stale_on`: first day on
    which the entry must be made anew. `access`: terms of
    `catalogue.accessibility.limits`. `marks`: LINE, where it is a route whose line is
    known, and those of `party`, of whose `Fits` are sizes and ages. `digest`:
    of the document it was made from.
    """

    id: int
    uid: str
    type: str
    audience: str
    digest: str
    texts: dict[str, Texts]
    names: dict[str, str]
    facets: dict[str, list[str]]
    latitude: float | None = None
    longitude: float | None = None
    hour_days: list[int]
    hours_open: list[int]
    hours_unknown: list[int]
    dates: list[int]
    access: list[str]
    marks: list[str]
    group_least: int = 0
    group_most: int = 0
    age_least: int = 0
    age_most: int = 999
    over_on: int = NEVER
    labels_until: int = NEVER
    access_until: int = NEVER
    prices_until: int = NEVER
    stale_on: int = NEVER
    indexed_on: int
