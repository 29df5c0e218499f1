"""APIDAE: objects of version 002, from an export or an answer of its API."""

from catalogue.imports.source import Source

from .delivery import open_objects
from .row import convert

SOURCE = Source(
    code="apidae",
    label="APIDAE",
    open=open_objects,
    convert=convert,
    complete=False,
)
