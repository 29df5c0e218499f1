"""The clauses of a query. All but the words are filters, which add to no score."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from elasticsearch.dsl.query import Bool, GeoDistance, Query, Range, Term, Terms

from search.days import EVERY, HORIZON_DAYS
from search.engines.fields import field_of, term_of
from search.facets import GROUPS, Group, Mode
from search.geo import BBox, Near
from search.query import SearchQuery

from .mapping import POINT

AUDIENCES = ["public"]
LABEL = "label"
DAY = "day"


@dataclass(frozen=True, slots=True)
class Clauses:
    """What every hit fulfils: `always`, and each of `apart`, whose counts are made
    without them: facet, or DAY → clauses. `unknown`: in place of those of DAY, what
    may be open."""

    always: tuple[Query, ...]
    apart: dict[str, tuple[Query, ...]]
    unknown: tuple[Query, ...] = ()

    def rest(self, without: str = "") -> list[Query]:
        """Those `apart`, but one."""
        return [
            clause
            for code, clauses in self.apart.items()
            if code != without
            for clause in clauses
        ]


def clauses(query: SearchQuery, today: date) -> Clauses:
    """Groups of which all choices count are never left out, hence stand in `always`."""
    chosen = {code: tuple(_group(code, query, today)) for code in query.selections}
    apart = {
        code: some for code, some in chosen.items() if GROUPS[code].mode is Mode.ANY
    }
    always = [*_visible(today), *_where(query)]
    always += [
        one for code, some in chosen.items() if code not in apart for one in some
    ]
    if not query.open_on:
        return Clauses(tuple(always), apart)
    opened, unknown = _open_on(query.open_on), _unknown_on(query.open_on)
    always.append(Bool(should=[Bool(filter=list(opened)), *unknown]))
    return Clauses(tuple(always), {**apart, DAY: opened}, unknown)


def still_true(group: str, today: date) -> list[Query]:
    """Entries whose labels are no longer what they were count for no label."""
    return [_later("labels_until", today.toordinal())] if group == LABEL else []


def _visible(today: date) -> Iterator[Query]:
    """What may be found at all: public, and not over."""
    yield Terms(audience=AUDIENCES)
    yield _later("over_on", today.toordinal())


def _group(code: str, query: SearchQuery, today: date) -> Iterator[Query]:
    yield from _chosen(GROUPS[code], query.selections[code])
    yield from still_true(code, today)


def _chosen(group: Group, values: tuple[str, ...]) -> Iterator[Query]:
    terms = [term_of(group, value) for value in values]
    for some in [[term] for term in terms] if group.mode is Mode.ALL else [terms]:
        yield Terms(**{field_of(group): some})


def _where(query: SearchQuery) -> Iterator[Query]:
    if query.near:
        yield _circle(query.near)
    if query.bbox:
        yield from _box(query.bbox)


def _circle(near: Near) -> Query:
    return GeoDistance(distance=f"{near.km * 1000}m", **{POINT: place(near)})


def place(near: Near) -> dict[str, float]:
    return {"lat": near.latitude, "lon": near.longitude}


def _box(box: BBox) -> Iterator[Query]:
    yield Range(latitude={"gte": box.south, "lte": box.north})
    yield Range(longitude={"gte": box.west, "lte": box.east})


def _open_on(day: date) -> tuple[Query, ...]:
    """Known to be open on that day, by an entry that reaches as far."""
    number = day.toordinal()
    return _on("open_days", number), _later("indexed_on", number - HORIZON_DAYS)


def _unknown_on(day: date) -> tuple[Query, ...]:
    """Nothing is known of that day, or the entry does not reach as far."""
    number = day.toordinal()
    too_far = _until("indexed_on", number - HORIZON_DAYS)
    return (Bool(should=[_on("unknown_days", number), too_far]),)


def _on(field: str, number: int) -> Query:
    return Terms(**{field: [str(EVERY), str(number)]})


def _until(field: str, last: int) -> Query:
    return Range(**{field: {"lte": last}})


def _later(field: str, last: int) -> Query:
    """Few entries are at or before `last`, so these are left out."""
    return Bool(must_not=[_until(field, last)])


def term(field: str, value: str, weight: float) -> Query:
    return Term(**{field: {"value": value, "boost": weight}})
