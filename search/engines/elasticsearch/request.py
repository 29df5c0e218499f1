"""One request for everything that a page of results shows, and what it answers."""

from collections.abc import Iterator, Mapping
from datetime import date

import numpy as np
from elasticsearch.dsl import Search
from elasticsearch.dsl.aggs import Agg, Filter, Terms
from elasticsearch.dsl.query import Bool, Query

from catalogue.accessibility.verdict import Answer
from config.languages import DEFAULT
from search.access import ORDER
from search.conditions import All, AnyOf, Condition, Conditions
from search.days import NEVER
from search.engines.access import Window, window_of, windows
from search.engines.asked import ACCESS, asked, still_true
from search.engines.fields import ENDS, FACETS, POINT, SORTABLE, field_of, of_group
from search.facets import GROUPS, Group, Mode
from search.geo import Near, distances
from search.query import DATE, DISTANCE, NAME, RELEVANCE, WAY, SearchQuery
from search.result import Hit

from . import mapping
from .beside import by_way
from .clauses import clauses, place, together

MOST_VALUES = 5_000  # of one field
NEXT_DATE = """
for (long day : doc['dates']) { if (day >= params.first) return (double) day; }
return (double) params.none;
"""
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

    def search(self) -> Search:
        """The page and all counts; without hits where they come in groups, whose
        sizes must be known first."""
        window = Window(0, 0) if self._asked.answers else window_of(self.query)
        search = self._hits(self._asked.rest(), window).extra(track_total_hits=True)
        for name, agg in self._aggregations().items():
            search.aggs.bucket(name, agg)
        return search

    def of_groups(self, groups: Mapping[Answer, int]) -> list[Search]:
        """The parts of the page, of one group each. `groups`: their sizes."""
        others, answers = self._asked.rest(ACCESS), self._asked.answers
        return [
            self._hits((*others, *answers[one]), window)
            for one, window in windows(self.query, groups)
        ]

    def _hits(self, rest: Conditions, window: Window) -> Search:
        """Counted are the entries that fulfil what always counts; hits are those of
        them that fulfil the `rest` as well."""
        words = [] if self._words is None else [self._words]
        always = clauses([*self._asked.always, *self._either()])
        search = Search().query(Bool(must=words, filter=always))
        return (
            search.post_filter(together(rest))
            .sort(*self._order())
            .extra(
                size=window.size,
                from_=window.first,
                track_total_hits=False,
                docvalue_fields=["id", *(POINT if self.query.near else ())],
            )
        )

    def _either(self) -> Iterator[Condition]:
        """What is shown apart is counted besides what is found; the rest is not."""
        for code, unknown in self._asked.unknown.items():
            yield AnyOf((All(self._asked.apart[code]), All(unknown)))

    def _order(self) -> list:
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

    def _aggregations(self) -> dict[str, Agg]:
        parts = self._asked
        found = self._facets() if self.facets else {}
        for code, some in parts.unknown.items():
            found[UNKNOWN + code] = Filter(together([*parts.rest(code), *some]))
        for answer, some in parts.answers.items():
            found[ANSWER + answer] = Filter(together([*parts.rest(ACCESS), *some]))
        return found

    def _facets(self) -> dict[str, Agg]:
        shared = Filter(together(self._asked.rest()))
        for field in FACETS:
            shared.bucket(field, _terms(field))
        found: dict[str, Agg] = {FOUND: shared}
        for group in GROUPS.values():
            if self._is_alone(group):
                found[group.code] = self._alone(group)
        return found

    def _is_alone(self, group: Group) -> bool:
        """Is it counted over other entries than the hits?"""
        chosen = group.code in self.query.selections and group.mode is Mode.ANY
        return chosen or bool(still_true(group, self._today))

    def _alone(self, group: Group) -> Agg:
        others = self._asked.rest(group.code) + still_true(group, self._today)
        found = Filter(together(others))
        found.bucket(field_of(group), _terms(field_of(group)))
        return found

    def counts(self, answer: dict) -> dict[str, dict[str, int]]:
        """Group → value → entries."""
        found = answer["aggregations"]
        return {
            code: of_group(
                group, _read(found[code if code in found else FOUND][field_of(group)])
            )
            for code, group in GROUPS.items()
        }

    def groups(self, answer: dict) -> dict[Answer, int]:
        """Where needs are asked: how many answer each way."""
        if not self._asked.answers:
            return {}
        found = answer["aggregations"]
        return {one: found[ANSWER + one]["doc_count"] for one in ORDER}

    def hits(self, answer: dict) -> list[Hit]:
        found = answer["hits"]["hits"]
        score = self.query.sort == RELEVANCE and self._words is not None
        metres = _metres(self.query.near, found)
        hits = [
            Hit(
                one["fields"]["id"][0],
                one["_id"],
                round(one["_score"], 3) if score else 0.0,
                far,
            )
            for one, far in zip(found, metres, strict=True)
        ]
        if self.query.sort == DISTANCE:  # the server knows points to a centimetre
            hits.sort(key=lambda hit: (hit.distance_m, hit.id))
        return hits

    def unknown(self, answer: dict) -> dict[str, int]:
        """Filter → how many it shows apart."""
        return {
            code: answer["aggregations"][UNKNOWN + code]["doc_count"]
            for code in self._asked.unknown
        }


def _terms(field: str) -> Agg:
    return Terms(field=field, size=MOST_VALUES)


def _read(answer: Mapping) -> dict[str, int]:
    return {bucket["key"]: bucket["doc_count"] for bucket in answer["buckets"]}


def _metres(near: Near | None, found: list[dict]) -> list[float | None]:
    """Worked out here, by the numbers as they were given."""
    if near is None:
        return [None] * len(found)
    points = [[one["fields"][name][0] for one in found] for name in POINT]
    latitudes, longitudes = np.array(points, dtype=float)
    there = distances(near.latitude, near.longitude, latitudes, longitudes)
    return there.tolist()
