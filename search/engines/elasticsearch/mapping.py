"""The index as Elasticsearch keeps it: fields, settings, and an entry as a document.

Texts come as tokens apart by spaces (`search.engines.fields`), so nothing is analysed
here; who asks an index by `match` has what they typed analysed (`analysis`). Documents
are not kept: the feed has them, and 550 open days make them long.
"""

from functools import cache

from elasticsearch.dsl import (
    Completion,
    Date,
    Double,
    Field,
    GeoPoint,
    Integer,
    Keyword,
    Long,
    Mapping,
    Text,
)

from config.languages import CODES
from search.engines import fields
from search.entries.entry import IndexEntry

from .analysis import analysis

POINT = "point"  # of circles and distances; boxes are exact, by the two numbers
SETTINGS = {"number_of_shards": 1, "analysis": analysis()}
STATE_LENGTH = 2_000  # characters; what is longer would be cut
SEEN_EVERY = "1s"  # said, because shards that keep the default let a search wait


@cache
def mapping() -> dict:
    """Built once: nothing of it depends on settings."""
    found = Mapping().meta("dynamic", "strict").meta("_source", enabled=False)
    for name, field in _fields().items():
        found.field(name, field)
    return found.to_dict()


def _fields() -> dict[str, Field]:
    whole, sorted_by = Keyword(doc_values=False), Keyword(index=False)
    counted = Keyword(eager_global_ordinals=True)
    spelt = Text(analyzer="whitespace", index_options="docs", norms=False)
    return {
        "id": Long(),
        **dict.fromkeys(("uid", *fields.TERMS, *fields.DAYS), whole),
        "digest": sorted_by,
        "dates": Integer(index=False),  # an order reads them
        **dict.fromkeys(fields.NUMBERS, Integer()),
        **dict.fromkeys(fields.POINT, Double()),
        POINT: GeoPoint(),
        **{name: _stems(code) for code in CODES for name in fields.text_fields(code)},
        **{f"words_{code}": spelt for code in CODES},
        **{f"name_{code}": sorted_by for code in fields.SORTABLE},
        **dict.fromkeys(fields.FACETS, counted),
        "state": Completion(analyzer="keyword", max_input_length=STATE_LENGTH),
        "noted_at": Date(index=False),
    }


def _stems(language: str) -> Field:
    """Places are kept for phrases: synonyms may be of several words."""
    return Text(
        analyzer="whitespace", search_analyzer=language, index_options="positions"
    )


def fingerprint() -> str:
    return fields.fingerprint("elasticsearch", *_written())


@cache
def _written() -> tuple[str, str]:
    """Every search asks for them, and they take longer to write than its request."""
    return repr(mapping()), repr(SETTINGS)


def to_document(entry: IndexEntry) -> dict:
    found = fields.flat(entry)
    if "latitude" in found:
        found[POINT] = {"lat": entry.latitude, "lon": entry.longitude}
    return found
