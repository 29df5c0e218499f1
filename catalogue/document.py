"""The published document of an offer: the contract that every output reads.

All languages in one document: a text is language → text, and a language that
nobody wrote is absent. Unknown is null or empty, never false. Dates and times are
ISO 8601, local to Europe/Paris; money is a whole number of cents of a euro, taxes
included; lengths in metres, degrees in WGS 84. Codes are those of the registries
(`catalogue.kinds`, `sectors`, `labels`). Addresses are relative to the site.
"""

from datetime import date, datetime, time

import msgspec

SCHEMA_VERSION = 1

Texts = dict[str, str]


class Part(msgspec.Struct, frozen=True):
    """Base of all parts of the document."""


class Theme(Part):
    slug: str
    label: Texts


class Contact(Part):
    """`channel`: phone, email, sms, website, form or relay."""

    role: str
    channel: str
    value: str
    name: str = ""
    hours: str = ""
    languages: list[str] = []


class Provider(Part):
    id: str
    name: str
    legal_name: str
    registration: str = ""
    contacts: list[Contact] = []


class Premises(Part):
    """The offer in whose premises this one takes place."""

    id: str
    title: Texts
    path: dict[str, str]


class Place(Part):
    """Where it is. `insee` names the commune; no point: not known."""

    insee: str | None = None
    commune: str = ""
    postal_code: str = ""
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
    premises: Premises | None = None


class Closure(Part):
    first_day: date
    last_day: date
    reason: Texts = {}


class Opening(Part):
    """`expression`: OSM opening hours, "" where unknown. `words`: language → sentences.

    Outside `confirmed_from` … `confirmed_until` whether it is open is unknown.
    """

    expression: str = ""
    words: dict[str, list[str]] = {}
    note: Texts = {}
    confirmed_from: date | None = None
    confirmed_until: date | None = None
    closures: list[Closure] = []


class Occurrence(Part):
    """One day or run of days of an event; repetitions are written out."""

    start_date: date
    end_date: date
    start_time: time | None = None
    end_time: time | None = None
    doors_time: time | None = None
    status: str = "scheduled"
    previous_date: date | None = None
    ticket_url: str = ""


class Price(Part):
    """`amount`, `amount_to`: cents; null: only the text is known; 0: free."""

    amount: int | None = None
    amount_to: int | None = None
    unit: str = "person"
    audience: str = "all"
    label: Texts = {}
    includes: Texts = {}
    age_min: int | None = None
    age_max: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    minimum_persons: int | None = None
    vat_percent: str | None = None


class TouristTax(Part):
    """`amount`: cents by adult and night; or `percent` of the night's price."""

    category: str = ""
    amount: int | None = None
    percent: str | None = None
    included: bool = False


class Label(Part):
    """Without both dates it is a claim; after `expires_on` it counts no more."""

    scheme: str
    name: str = ""
    level: str = ""
    family: str = ""
    number: str = ""
    awarded_on: date | None = None
    expires_on: date | None = None


class MeetingRoom(Part):
    """`seats`: layout → seats. Rates in cents by person, the half-day by room."""

    name: str
    area_m2: float | None = None
    height_m: float | None = None
    daylight: bool | None = None
    blackout: bool | None = None
    seats: dict[str, int] = {}
    combinable_with: str = ""
    equipment: list[str] = []
    hybrid: bool | None = None
    induction_loop: bool | None = None
    step_free_stage: bool | None = None
    half_day_rate: int | None = None
    day_rate: int | None = None
    residential_rate: int | None = None


class Stage(Part):
    name: Texts
    length_m: int | None = None
    station: str = ""


class Notice(Part):
    """A closure or diversion of a route; `last_day` null: until further notice."""

    kind: str
    first_day: date
    last_day: date | None = None
    text: Texts = {}


class Route(Part):
    """`line`: one list of [longitude, latitude] a segment.

    `profile`: [metres from the start, elevation in metres].
    """

    kind: str
    number: str = ""
    difficulty: str = ""
    traffic_free_percent: int | None = None
    loop: bool | None = None
    surfaces: list[str] = []
    narrowest_barrier_cm: int | None = None
    waymarking: str = ""
    water: bool | None = None
    length_m: int | None = None
    ascent_m: int | None = None
    descent_m: int | None = None
    line: list[list[tuple[float, float]]] = []
    profile: list[tuple[float, float]] = []
    gpx: str = ""
    stages: list[Stage] = []
    notices: list[Notice] = []


class ImageSource(Part):
    """One rendition: its address, width in pixels and MIME type."""

    src: str
    width: int
    height: int
    type: str


class Image(Part):
    """An image whose rights are in force on the day of building.

    `sources` empty: it lies elsewhere (`source_url`) and is not shown by the site.
    `reuse`: site, trade or all; every output respects it.
    """

    author: str
    licence: str = ""
    reuse: str = "site"
    rights_until: date | None = None
    alt: Texts = {}
    caption: Texts = {}
    width: int | None = None
    height: int | None = None
    sha256: str = ""
    source_url: str = ""
    sources: list[ImageSource] = []


class Observation(Part, omit_defaults=True):
    """One accepted observation about access. A claim is a fact named claim_…

    `state`: known, not_applicable ("there is none", value null) or unknown (it was
    set back: what was seen until `observed_on` counts no more). After `expires_on`
    it counts no more. `inherited`: seen in the premises that the offer uses.
    `photo`: address of a picture of it.
    """

    fact: str
    value: bool | int | float | str | list[str] | None
    method: str
    source: str
    state: str = "known"
    source_ref: str = ""
    note: str = ""
    observed_on: date | None = None
    expires_on: date | None = None
    inherited: bool = False
    photo: str = ""


class Verdict(Part, omit_defaults=True):
    """Whether it suits a need, by the need's own limits.

    `answer`: suits, unknown or does_not_suit; `conditions`: what *suits* hangs on;
    `reasons`: the facts that decided, `labels`: the families of Tourisme & Handicap
    that vouch for it; `missing`: the facts to find out. After `valid_until` it is
    unknown.
    """

    answer: str
    conditions: list[str] = []
    reasons: list[str] = []
    labels: list[str] = []
    missing: list[str] = []
    valid_until: date | None = None


class Reference(Part):
    source: str
    id: str


class OfferDocument(Part, kw_only=True):
    """One offer as the public may read it. `code` stands in its address (`path`)."""

    schema_version: int = SCHEMA_VERSION
    type: str = "offer"
    id: str
    code: str
    kind: str
    path: dict[str, str]
    title: Texts
    summary: Texts = {}
    description: Texts = {}
    machine_translated: list[str] = []
    sectors: list[str] = []
    themes: list[Theme] = []
    attributes: dict[str, bool | int | str | list[str]] = {}
    provider: Provider | None = None
    contacts: list[Contact] = []
    place: Place = Place()
    opening: Opening = Opening()
    occurrences: list[Occurrence] = []
    free_of_charge: bool | None = None
    prices: list[Price] = []
    price_note: Texts = {}
    prices_confirmed_until: date | None = None
    tourist_tax: TouristTax | None = None
    payment_methods: list[str] = []
    capacity: int | None = None
    group_min: int | None = None
    group_max: int | None = None
    duration_minutes: int | None = None
    age_min: int | None = None
    age_max: int | None = None
    pets_welcome: bool | None = None
    languages: list[str] = []
    labels: list[Label] = []
    meeting_rooms: list[MeetingRoom] = []
    route: Route | None = None
    images: list[Image] = []
    observations: list[Observation] = []
    verdicts: dict[str, Verdict] = {}
    references: list[Reference] = []
    producer: str = ""
    last_checked_on: date | None = None
    modified_at: datetime | None = None


class OfferTrade(Part):
    """What only the trade may read of an offer."""

    contacts: list[Contact] = []
    provider_contacts: list[Contact] = []


def encode(document: Part) -> bytes:
    """Canonical JSON: the fields in the order of the type, dictionaries sorted."""
    return msgspec.json.encode(document, order="deterministic")


def decode(text: str | bytes) -> OfferDocument:
    """The document of a stored text. Raises msgspec.ValidationError."""
    return _decoder.decode(text)


def json_schema() -> dict:
    """JSON Schema (2020-12) of the document, for documentation and clients."""
    return msgspec.json.schema(OfferDocument)


_decoder = msgspec.json.Decoder(OfferDocument)
