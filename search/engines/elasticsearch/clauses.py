"""The clauses of a query. All but the words are filters, which add to no score."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from elasticsearch.dsl.query import Bool, GeoDistance, Query, Range, Term, Terms

from catalogue.accessibility.verdict import Answer
from search.days import EVERY, HORIZON_DAYS
from search.engines import access
from search.engines.fields import field_of, term_of
from search.facets import GROUPS, Group, Mode
from search.geo import BBox, Near
from search.query import SearchQuery

from .mapping import POINT

AUDIENCES = ["public"]
DAY, ACCESS = "day", "access"  # stand among the facets of `Clauses.apart`


@dataclass(frozen=True, slots=True)
class Clauses:
    """What every hit fulfils: `always`, and each of `apart`, whose counts are made
    without them: facet, DAY or ACCESS → clauses. In place of those of DAY, `unknown`:
    what may be open. In place of those of ACCESS, `answers`: how each is answered."""

    always: tuple[Query, ...]
    apart: dict[str, tuple[Query, ...]]
    unknown: tuple[Query, ...]
    answers: dict[Answer, tuple[Query, ...]]

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
    unknown: tuple[Query, ...] = ()
    if query.open_on:
        opened, unknown = _open_on(query.open_on), _unknown_on(query.open_on)
        always.append(Bool(should=[Bool(filter=list(opened)), *unknown]))
        apart[DAY] = opened
    answers = _answers(query, today) if query.access.needs else {}
    if answers:
        apart[ACCESS] = _listed(answers, query)
    return Clauses(tuple(always), apart, unknown, answers)


def still_true(group: str, today: date) -> list[Query]:
    """Entries whose values are no longer what they were count for none."""
    field = GROUPS[group].until
    return [_later(field, today.toordinal())] if field else []


def _answers(query: SearchQuery, today: date) -> dict[Answer, tuple[Query, ...]]:
    """What an entry fulfils that answers each way."""
    asked = access.terms(query.access)
    still = _later(access.UNTIL, today.toordinal())
    suits = (*(Terms(**{access.FIELD: list(one)}) for one in asked.suits), still)
    fails = (Terms(**{access.FIELD: list(asked.fails)}), still)
    return {
        Answer.SUITS: suits,
        Answer.UNKNOWN: (_not_all(suits), _not_all(fails)),
        Answer.DOES_NOT_SUIT: fails,
    }


def _listed(
    answers: dict[Answer, tuple[Query, ...]], query: SearchQuery
) -> tuple[Query, ...]:
    """What the entries of the listed groups fulfil; no entry is in two of them."""
    shown = [Bool(filter=list(answers[one])) for one in query.access.shown]
    return (Bool(should=shown),)


def _not_all(found: tuple[Query, ...]) -> Query:
    return Bool(must_not=[Bool(filter=list(found))])


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
