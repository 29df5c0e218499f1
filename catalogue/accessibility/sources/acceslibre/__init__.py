"""acceslibre: the table of the official schema, as data.gouv.fr publishes it."""

from catalogue.imports.source import Source

from .row import convert
from .table import open_table

SOURCE = Source(
    code="acceslibre",
    label="acceslibre",
    open=open_table,
    convert=convert,
    complete=False,
)
