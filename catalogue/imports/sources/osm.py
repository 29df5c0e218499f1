"""OpenStreetMap: restaurants and lodgings of an extract of GeoDataMine."""

from catalogue.accessibility.sources.osm.table import open_table
from catalogue.imports.osm.convert import convert
from catalogue.imports.source import Source

SOURCE = Source(
    code="osm",
    label="OpenStreetMap",
    open=open_table,
    convert=convert,
    complete=False,  # an extract of restaurants says nothing of lodgings
)
