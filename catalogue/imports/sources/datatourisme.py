"""DATAtourisme: the national flux, as a zip file, a folder or its index."""

from catalogue.imports.datatourisme.convert import convert
from catalogue.imports.datatourisme.delivery import open_delivery
from catalogue.imports.source import Source

SOURCE = Source(
    code="datatourisme",
    label="DATAtourisme",
    open=open_delivery,
    convert=convert,
)
