"""Generated offers as published documents, past the database."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from types import SimpleNamespace

from catalogue.build.offer import document_of
from catalogue.document import OfferDocument
from catalogue.imports import fields
from catalogue.imports.attached import NOTHING, Attached
from catalogue.imports.attachments import track
from catalogue.imports.record import OfferRecord
from catalogue.imports.writing.offers import offer_uid
from catalogue.models import Commune, Offer

from .materials import Materials
from .parts import MadeParts, plain, provider
from .record import record
from .source import CODE, Orders


def documents(
    numbers: Iterable[int], seed: int, materials: Materials, today: date
) -> Iterator[OfferDocument]:
    """The documents that `generate` would publish for the offers of these numbers.

    Made by the same code from rows that nobody stores; `modified_at` aside they are
    the same.
    """
    orders = Orders(0, seed, materials)
    for number in numbers:
        said = record(number, seed, materials)
        attached = _attached(said, orders)
        yield document_of(_offer(said, attached), MadeParts(said, attached), today)


def _attached(said: OfferRecord, orders: Orders) -> Attached:
    if not said.route:
        return NOTHING
    name = said.route.gpx
    return Attached(tracks={name: track(orders.attachment(name))})


def _offer(said: OfferRecord, attached: Attached) -> SimpleNamespace:
    values = fields.said(said, attached, insee=said.place.insee, provider="")
    known = {name: value for name, value in values.items() if value is not None}
    offer = plain(Offer, fields.columns(known, {}, {}))
    offer.uid = offer_uid(CODE, said.external_id)
    offer.commune = Commune(insee=said.place.insee, name=said.place.commune)
    offer.provider = provider(said.provider)
    offer.premises = None
    offer.updated_at = datetime(2000, 1, 1, tzinfo=UTC)
    return offer
