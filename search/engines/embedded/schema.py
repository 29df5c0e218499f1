"""The fields of the index, and an entry as a document of them."""

from functools import cache
from hashlib import blake2b
from importlib.metadata import version

from tantivy import Document, FieldType, Query, Schema, SchemaBuilder

from config.languages import CODES, INTERFACE
from search.document import ENTRY_VERSION, TYPES
from search.entry import IndexEntry
from search.facets import GROUPS, Group
from search.text import collation_key, tokens

ANALYSED = ("title", "keywords", "body")
NUMBERS = ("open_days", "unknown_days", "over_on", "labels_until", "stale_on")
NUMBERS += ("indexed_on",)
ATTRIBUTES = "facet_attribute"  # one field for the facets of all attributes
ANALYSIS_VERSION = 1  # raise it when `search.text` makes other stems


@cache
def schema() -> Schema:
    """Built once: nothing of it depends on settings."""
    builder = SchemaBuilder()
    builder.add_integer_field("id", stored=True, indexed=True, fast=True)
    for name in ("uid", "digest"):
        builder.add_text_field(
            name, stored=True, tokenizer_name="raw", index_option="basic"
        )
    builder.add_text_field("audience", tokenizer_name="raw", index_option="basic")
    for name in NUMBERS:
        builder.add_unsigned_field(name, indexed=True)
    for name in ("latitude", "longitude"):
        builder.add_float_field(name, fast=True)
    _add_texts(builder)
    for name in sorted({field_of(group) for group in GROUPS.values()}):
        builder.add_text_field(
            name, fast=True, tokenizer_name="raw", index_option="basic"
        )
    return builder.build()


def _add_texts(builder: SchemaBuilder) -> None:
    for code in CODES:
        for name in ANALYSED:
            builder.add_text_field(
                f"{name}_{code}", tokenizer_name="whitespace", index_option="freq"
            )
        builder.add_text_field(
            f"words_{code}", tokenizer_name="whitespace", index_option="basic"
        )
    for language in INTERFACE:
        builder.add_text_field(
            f"name_{language.code}",
            fast=True,
            tokenizer_name="raw",
            index_option="basic",
        )


def fingerprint() -> str:
    """Names everything that an index depends on: another one needs another index."""
    return _fingerprint(tuple(sorted(TYPES)))


@cache
def _fingerprint(types: tuple[str, ...]) -> str:
    parts = (
        version("tantivy"),
        ENTRY_VERSION,
        ANALYSIS_VERSION,
        types,
        CODES,
        [language.code for language in INTERFACE],
        [(group.code, group.mode) for group in GROUPS.values()],
        (*ANALYSED, *NUMBERS, ATTRIBUTES),
    )
    return blake2b(repr(parts).encode(), digest_size=6).hexdigest()


def field_of(group: Group) -> str:
    return ATTRIBUTES if group.is_attribute else f"facet_{group.code}"


def term_of(group: Group, value: str) -> str:
    """A value as it stands in the field of its group."""
    return f"{group.code}:{value}" if group.is_attribute else value


def name_key(name: str, entry_id: int) -> str:
    """Sorts by name, then by id; no two entries have the same."""
    return f"{collation_key(name)}\x01{entry_id:019d}"


def id_of(key: str) -> int:
    """The id in a `name_key`."""
    return int(key.rpartition("\x01")[2])


def until(field: str, last: int) -> Query:
    """Entries whose number in `field`, one of NUMBERS, is at most `last`."""
    return Query.range_query(
        schema(), field, FieldType.Unsigned, None, last, use_inverted_index=True
    )


def to_document(entry: IndexEntry) -> Document:
    fields: dict[str, object] = {
        "id": entry.id,
        "uid": entry.uid,
        "digest": entry.digest,
        "audience": entry.audience,
        **{name: getattr(entry, name) for name in NUMBERS},
        **_texts(entry),
        **_facets(entry),
    }
    for code, name in entry.names.items():
        fields[f"name_{code}"] = name_key(name, entry.id)
    if entry.latitude is not None and entry.longitude is not None:
        fields |= {"latitude": entry.latitude, "longitude": entry.longitude}
    return Document.from_dict(fields, schema())


def _texts(entry: IndexEntry) -> dict[str, str]:
    found = {}
    for code, texts in entry.texts.items():
        known: dict[str, None] = {}
        for name in ANALYSED:
            stems, spelt = tokens(getattr(texts, name), code)
            found[f"{name}_{code}"] = stems
            known |= dict.fromkeys(spelt.split())
        found[f"words_{code}"] = " ".join(known)
    return found


def _facets(entry: IndexEntry) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for code, values in entry.facets.items():
        group = GROUPS[code]
        terms = [term_of(group, value) for value in values]
        found.setdefault(field_of(group), []).extend(terms)
    return found
