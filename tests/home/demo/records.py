"""The demonstration's records, decoded once for all tests of it."""

from functools import cache

import msgspec

from catalogue.imports.record import Contact, OfferRecord
from home.demo.delivery import OFFERS

decoder = msgspec.json.Decoder(list[OfferRecord])


@cache
def all_records() -> tuple[OfferRecord, ...]:
    """Every record, in the order of the files."""
    files = sorted(OFFERS.glob("*.json"))
    return tuple(
        record for file in files for record in decoder.decode(file.read_bytes())
    )


def contacts(record: OfferRecord) -> tuple[Contact, ...]:
    """An offer's own contacts and its provider's."""
    own = record.contacts or ()
    return (*own, *(record.provider.contacts if record.provider else ()))
