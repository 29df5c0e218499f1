"""How to reach a place of OpenStreetMap, and who runs it."""

from collections.abc import Callable, Iterator

from catalogue.accessibility.sources.cells import Cells
from catalogue.accessibility.sources.references import siret
from catalogue.imports.phone import e164
from catalogue.imports.record import Contact, Provider
from catalogue.imports.refused import Refused
from catalogue.imports.web import email_address, web_address

# column → (channel, how one value is read); several stand between semicolons
CHANNELS: dict[str, tuple[str, Callable[[str], str]]] = {
    "phone": ("phone", e164),
    "email": ("email", email_address),
    "website": ("website", web_address),
}
MOST = 5  # of one channel


def contacts_of(cells: Cells) -> tuple[Contact, ...]:
    """Each address once."""
    found = [
        Contact(channel, value)
        for name, (channel, read) in CHANNELS.items()
        for value in _values(cells, name, read)
    ]
    return tuple(dict.fromkeys(found))


def _values(cells: Cells, name: str, read: Callable[[str], str]) -> Iterator[str]:
    for part in cells.text(name, 2_000).split(";")[:MOST]:
        if not (value := part.strip()):
            continue
        try:
            yield read(value)
        except Refused as refused:
            cells.warn(name, refused.code, refused.expected)


def provider_of(cells: Cells) -> Provider | None:
    """The operator, if one is named."""
    name = cells.text("operator")
    if not name:
        return None
    return Provider(legal_name=name, siret=cells.take("siret", siret) or "")
