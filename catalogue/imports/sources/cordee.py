"""Cordée's own format: one office gives it to another; the demo is written in it."""

from catalogue.imports.native.convert import convert
from catalogue.imports.native.delivery import open_records
from catalogue.imports.source import Source

SOURCE = Source(
    code="cordee",
    label="Cordée",
    open=open_records,
    convert=convert,
)
