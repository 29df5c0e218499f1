"""One request for everything that a page of results shows, and what it answers."""

from collections.abc import Iterator, Mapping
from datetime import date

import numpy as np
from elasticsearch.dsl.aggs import Terms
from elasticsearch.dsl.query import Bool, ConstantScore, Query

from catalogue.accessibility.verdict import Answer
from config.languages import DEFAULT
from search.asking.access import ORDER
from search.asking.conditions import All, AnyOf, Condition, Conditions
from search.asking.geo import Near, distances
from search.asking.query import DATE, DISTANCE, NAME, RELEVANCE, WAY, SearchQuery
from search.engines.access import window_of
from search.engines.asked import ACCESS, asked, still_true
from search.engines.fields import (
    ENDS,
    FACETS,
    POINT,
    SORTABLE,
    Counts,
    by_group,
    field_of,
)
from search.entries.days import NEVER
from search.facets import GROUPS, Group, Mode
from search.finding.result import Hit

from . import mapping
from .beside import by_way
from .clauses import clauses, place, together

MOST_VALUES = 5_000  # of one field
NEXT_DATE = """
for (long day : doc['dates']) { if (day >= params.first) return (double) day; }
return (double) params.none;
"""
RANK = 1024.0  # more than words can score, few enough for three decimals beside it
EVERY_FACET = {
    field: Terms(field=field, size=MOST_VALUES).to_dict() for field in FACETS
}  # built once: they are most of a request
FOUND, UNKNOWN, ANSWER = "found", "unknown-", "answer-"  # names of aggregations


class Request:
    """`words`: the clause that looks for the text; None where there is nothing to
    look for. Without `facets` only what is found."""

    def __init__(
        self, query: SearchQuery, words: Query | None, today: date, facets: bool
    ) -> None:
        self.query = query
        self.facets = facets
        self._words = words
        self._today = today
        self._asked = asked(query, today)
        self._rests: dict[tuple, dict] = {}

    def body(self) -> dict:
        """The page and all counts. Counted are the entries that fulfil what always
        counts; hits are those of them that fulfil the rest as well."""
        window = window_of(self.query)
        return {
            "query": self._found().to_dict(),
            "post_filter": self._rest(),
            "aggs": self._aggregations(),
            "sort": self._order(),
            "size": window.size,
            "from": window.first,
            "track_total_hits": True,
            "docvalue_fields": ["id", *(POINT if self.query.near else ())],
        }

    def _found(self) -> Query:
        words = [] if self._words is None else [self._words]
        always = clauses([*self._asked.always, *self._either()])
        ranks = [
            ConstantScore(filter=together(some), boost=rank * RANK)
            for rank, some in self._ranks()
        ]
        if self.query.sort == RELEVANCE:
            return Bool(must=words, filter=always, should=ranks)
        return Bool(filter=[*words, *always], should=ranks)

    def _ranks(self) -> Iterator[tuple[int, Conditions]]:
        """Where needs are asked: the hits come in groups, the last of which has no
        rank."""
        if self._asked.answers:
            for rank, answer in enumerate(reversed(ORDER)):
                if rank:
                    yield rank, self._asked.answers[answer]

    def _either(self) -> Iterator[Condition]:
        """What is shown apart is counted besides what is found; the rest is not."""
        for code, unknown in self._asked.unknown.items():
            yield AnyOf((All(self._asked.apart[code]), All(unknown)))

    def _order(self) -> list:
        """By rank first, where there are any; it is in the score."""
        by_score = self._asked.answers and self.query.sort != RELEVANCE
        return [*(["_score"] if by_score else []), *self._wished()]

    def _wished(self) -> list:
        """Each ends in something that no two entries share."""
        if self.query.sort == DISTANCE:
            about = {mapping.POINT: place(self.query.near), "unit": "m"}
            return [{"_geo_distance": about}, "id"]
        if self.query.sort == WAY:
            near = self.query.along.near
            return [by_way(near.line, near.km * 1000), "id"]
        if self.query.sort == DATE:
            first = self.query.first_day(self._today).toordinal()
            script = {"source": NEXT_DATE, "params": {"first": first, "none": NEVER}}
            return [{"_script": {"type": "number", "script": script}}, ENDS, "id"]
        if self.query.sort == NAME:
            language = self.query.language
            return [f"name_{language if language in SORTABLE else DEFAULT}"]
        return ["_score", "id"]

    def _aggregations(self) -> dict[str, dict]:
        parts = self._asked
        found = self._facets() if self.facets else {}
        for code, some in parts.unknown.items():
            found[UNKNOWN + code] = {"filter": self._rest(code, some)}
        for answer, some in parts.answers.items():
            found[ANSWER + answer] = {"filter": self._rest(ACCESS, some)}
        return found

    def _facets(self) -> dict[str, dict]:
        found = {FOUND: {"filter": self._rest(), "aggs": EVERY_FACET}}
        for group in GROUPS.values():
            if self._is_alone(group):
                field = field_of(group)
                still = still_true(group, self._today)
                found[group.code] = {
                    "filter": self._rest(group.code, still),
                    "aggs": {field: EVERY_FACET[field]},
                }
        return found

    def _rest(self, without: str = "", more: Conditions = ()) -> dict:
        """What hits fulfil beside what always counts: without one part, with more."""
        key = (without if without in self._asked.apart else "", more)
        if key not in self._rests:
            whole = together([*self._asked.rest(key[0]), *more])
            self._rests[key] = whole.to_dict()
        return self._rests[key]

    def _is_alone(self, group: Group) -> bool:
        """Is it counted over other entries than the hits?"""
        chosen = group.code in self.query.selections and group.mode is Mode.ANY
        return chosen or bool(still_true(group, self._today))

    def counts(self, answer: dict) -> dict[str, Counts]:
        """Group → value → entries; none where there is no value."""
        found = answer["aggregations"]
        counts = by_group({field: _read(found[FOUND][field]) for field in FACETS})
        for code in filter(GROUPS.get, found):
            field = field_of(GROUPS[code])
            alone = by_group({field: _read(found[code][field])})
            counts[code] = alone.get(code, {})
        return counts

    def groups(self, answer: dict) -> dict[Answer, int]:
        """Where needs are asked: how many answer each way."""
        if not self._asked.answers:
            return {}
        found = answer["aggregations"]
        return {one: found[ANSWER + one]["doc_count"] for one in ORDER}

    def hits(self, answer: dict) -> list[Hit]:
        found = answer["hits"]["hits"]
        parts = [divmod(one["_score"] or 0.0, RANK) for one in found]
        metres = _metres(self.query.near, found)
        hits = [
            Hit(one["fields"]["id"][0], one["_id"], round(score, 3), far)
            for one, (_rank, score), far in zip(found, parts, metres, strict=True)
        ]
        if self.query.sort == DISTANCE:  # the server knows points to a centimetre
            ranks = {hit.id: rank for hit, (rank, _) in zip(hits, parts, strict=True)}
            hits.sort(key=lambda hit: (-ranks[hit.id], hit.distance_m, hit.id))
        return hits

    def unknown(self, answer: dict) -> dict[str, int]:
        """Filter → how many it shows apart."""
        return {
            code: answer["aggregations"][UNKNOWN + code]["doc_count"]
            for code in self._asked.unknown
        }


def _read(answer: Mapping) -> Counts:
    return {bucket["key"]: bucket["doc_count"] for bucket in answer["buckets"]}


def _metres(near: Near | None, found: list[dict]) -> list[float | None]:
    """Worked out here, by the numbers as they were given."""
    if near is None:
        return [None] * len(found)
    points = [[one["fields"][name][0] for one in found] for name in POINT]
    latitudes, longitudes = np.array(points, dtype=float)
    there = distances(near.latitude, near.longitude, latitudes, longitudes)
    return there.tolist()
