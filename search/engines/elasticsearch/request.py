"""One request for everything that a page of results shows, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
from elasticsearch.dsl import Search
from elasticsearch.dsl.aggs import Agg, Filter, Terms
from elasticsearch.dsl.query import Bool, Query

from config.languages import DEFAULT
from search.engines.fields import FACETS, POINT, SORTABLE, field_of, of_group
from search.facets import GROUPS, Group, Mode
from search.geo import Near, distances
from search.query import DISTANCE, NAME, RELEVANCE, SearchQuery
from search.result import PAGE_SIZE, Hit

from . import mapping
from .clauses import DAY, Clauses, clauses, place, still_true

MOST_VALUES = 5_000  # of one field
FOUND, UNKNOWN = "found", "unknown"


@dataclass(frozen=True, slots=True)
class Request:
    """`words`: the clause that looks for the text; None where there is nothing to
    look for."""

    query: SearchQuery
    words: Query | None
    today: date
    facets: bool

    def search(self) -> Search:
        """Counted are the entries that fulfil what always counts; hits are those of
        them that fulfil the rest as well (`post_filter`)."""
        asked = clauses(self.query, self.today)
        search = Search().query(self._always(asked)).post_filter(_all(asked.rest()))
        search = search.sort(*self._order()).extra(
            size=PAGE_SIZE,
            from_=(self.query.page - 1) * PAGE_SIZE,
            track_total_hits=True,
            docvalue_fields=["id", *(POINT if self.query.near else ())],
        )
        for name, agg in self._aggregations(asked).items():
            search.aggs.bucket(name, agg)
        return search

    def _always(self, asked: Clauses) -> Query:
        words = [] if self.words is None else [self.words]
        return Bool(must=words, filter=list(asked.always))

    def _order(self) -> list:
        """Each ends in something that no two entries share."""
        if self.query.sort == DISTANCE:
            about = {mapping.POINT: place(self.query.near), "unit": "m"}
            return [{"_geo_distance": about}, "id"]
        if self.query.sort == NAME:
            language = self.query.language
            return [f"name_{language if language in SORTABLE else DEFAULT}"]
        return ["_score", "id"]

    def _aggregations(self, asked: Clauses) -> dict[str, Agg]:
        found = self._facets(asked) if self.facets else {}
        if asked.unknown:
            found[UNKNOWN] = Filter(_all([*asked.rest(DAY), *asked.unknown]))
        return found

    def _facets(self, asked: Clauses) -> dict[str, Agg]:
        shared = Filter(_all(asked.rest()))
        for field in FACETS:
            shared.bucket(field, _terms(field))
        found: dict[str, Agg] = {FOUND: shared}
        for group in GROUPS.values():
            if self._is_alone(group):
                found[group.code] = self._alone(group, asked)
        return found

    def _is_alone(self, group: Group) -> bool:
        """Is it counted over other entries than the hits?"""
        chosen = group.code in self.query.selections and group.mode is Mode.ANY
        return chosen or bool(still_true(group.code, self.today))

    def _alone(self, group: Group, asked: Clauses) -> Agg:
        others = [*asked.rest(group.code), *still_true(group.code, self.today)]
        found = Filter(_all(others))
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

    def hits(self, answer: dict) -> list[Hit]:
        found = answer["hits"]["hits"]
        score = self.query.sort == RELEVANCE and self.words is not None
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

    def unknown_hours(self, answer: dict) -> int:
        found = answer.get("aggregations", {}).get(UNKNOWN)
        return found["doc_count"] if found else 0


def _all(found: list[Query]) -> Query:
    return Bool(filter=found)


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
