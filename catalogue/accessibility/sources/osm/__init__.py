"""OpenStreetMap: an extract as GeoDataMine gives it, one place a line."""

from catalogue.imports.source import Source

from .row import convert
from .table import open_table

SOURCE = Source(
    code="osm",
    label="OpenStreetMap",
    open=open_table,
    convert=convert,
    complete=False,
)
