"""What every source of facts turns its own rows into."""

from catalogue.imports.record import Observation, Record


class Row(Record, kw_only=True, omit_defaults=True):
    """One place as a source knows it.

    `kinds`: the kinds of offer that it may be; empty: the source does not say.
    `references`: (scheme, identifier) that an offer may share: "siret", "website",
    or a code of a source of offers. `facts`: dated where the source says when it last
    looked; a fact that it does not know is left out. `silent`: facts of which the
    delivery has a column that here speaks of something else.
    """

    external_id: str
    name: str
    insee: str = ""
    commune: str = ""
    postal_code: str = ""
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
    kinds: tuple[str, ...] = ()
    references: tuple[tuple[str, str], ...] = ()
    facts: tuple[Observation, ...] = ()
    silent: tuple[str, ...] = ()
