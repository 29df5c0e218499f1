"""From a published document to its entry in the index, by the document's type.

A room that publishes another type registers how it is read and indexed
(`register_type`, from AppConfig.ready); a type that nobody registers is not searched.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any

import msgspec

from catalogue.document import OfferDocument

from .entry import IndexEntry

ENTRY_VERSION = 8  # raise it when entries are made differently: indexes are rebuilt


@dataclass(frozen=True, slots=True)
class Source:
    """What the feed says of a publication beside its document."""

    id: int
    uid: str
    audience: str
    document: str

    @property
    def digest(self) -> str:
        return blake2b(self.document.encode(), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document.

    `decode`: text → typed document; raises msgspec.DecodeError. `indexable`: is there
    anything to find on that day. `entry`: of an indexable document. `as_offer`: what
    a card shows of it; its `verdicts` count where it is no single place (`judged`).
    """

    code: str
    decode: Callable[[str], Any]
    indexable: Callable[[Any, date], bool]
    entry: Callable[[Any, Source, date], IndexEntry]
    as_offer: Callable[[Any], OfferDocument]


class _Head(msgspec.Struct):
    type: str


TYPES: dict[str, DocumentType] = {}


def register_type(document_type: DocumentType) -> None:
    """ValueError if its code is taken by another."""
    if TYPES.setdefault(document_type.code, document_type) != document_type:
        raise ValueError(f"document type {document_type.code!r} is already registered")


def indexable(document: Any, today: date) -> bool:
    """Is there anything to find of this document on that day?"""
    found = TYPES.get(document.type)
    return found is not None and found.indexable(document, today)


def card_document(text: str) -> OfferDocument:
    """What a card shows of a published document. KeyError for an unknown type;
    raises msgspec.DecodeError."""
    document_type = TYPES[_head.decode(text).type]
    return document_type.as_offer(document_type.decode(text))


def entry_of(source: Source, today: date) -> IndexEntry | None:
    """The entry of a published document; None where there is nothing to find.

    Raises msgspec.DecodeError (ValidationError) for a document of another schema.
    """
    document_type = TYPES.get(_head.decode(source.document).type)
    if document_type is None:
        return None
    document = document_type.decode(source.document)
    if not document_type.indexable(document, today):
        return None
    return document_type.entry(document, source, today)


_head = msgspec.json.Decoder(_Head)
