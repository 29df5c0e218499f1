"""The fields of tantivy's index, and an entry as a document of them."""

from functools import cache
from importlib.metadata import version

import msgspec
from tantivy import FieldType, Query, Schema, SchemaBuilder

from config.languages import CODES
from search.engines import fields
from search.entries.entry import IndexEntry
from search.text import collation_key

TANTIVY = version("tantivy")  # asked once: it reads a file
encode = msgspec.json.Encoder().encode


@cache
def schema() -> Schema:
    """Built once: nothing of it depends on settings."""
    builder = SchemaBuilder()
    builder.add_integer_field("id", stored=True, indexed=True, fast=True)
    builder.add_unsigned_field("position", stored=True)
    for name in ("uid", "digest"):
        builder.add_text_field(
            name, stored=True, tokenizer_name="raw", index_option="basic"
        )
    for name in fields.TERMS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in (*fields.DAYS, *fields.NUMBERS):
        builder.add_unsigned_field(name, indexed=True, fast=name == fields.ENDS)
    for name in fields.POINT:
        builder.add_float_field(name, fast=True)
    _add_texts(builder)
    for name in (*fields.FACETS, *(f"name_{code}" for code in fields.SORTABLE)):
        builder.add_text_field(
            name, fast=True, tokenizer_name="raw", index_option="basic"
        )
    return builder.build()


def _add_texts(builder: SchemaBuilder) -> None:
    for code in CODES:
        for name in fields.text_fields(code):
            builder.add_text_field(  # with places: synonyms may be of several words
                name, tokenizer_name="whitespace", index_option="position"
            )
        builder.add_text_field(
            f"words_{code}", tokenizer_name="whitespace", index_option="basic"
        )
    for code in fields.SORTABLE:
        builder.add_text_field(
            named(code), stored=True, tokenizer_name="whitespace", index_option="basic"
        )


def named(language: str) -> str:
    """The field with the folded words of the name, for suggestions."""
    return f"named_{language}"


def fingerprint() -> str:
    """Of the shared fields and of tantivy, whose files another version cannot read."""
    return fields.fingerprint("tantivy", TANTIVY)


def until(field: str, last: int) -> Query:
    """Entries whose number in `field`, one of NUMBERS, is at most `last`."""
    return Query.range_query(
        schema(), field, FieldType.Unsigned, None, last, use_inverted_index=True
    )


def to_json(entry: IndexEntry, position: int) -> bytes:
    """As tantivy reads a document."""
    names = {named(code): collation_key(name) for code, name in entry.names.items()}
    return encode({**fields.flat(entry), **names, "position": position})
