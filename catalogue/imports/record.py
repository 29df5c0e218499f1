"""The neutral record: what every source turns its own into, and the demo's format.

The field names are those of the models. Text: language → text. Dates are ISO,
money is a decimal text in euros, codes are those of the registries. A field left
out is *not said by this source*: the importer does not touch it.
"""

from datetime import date, datetime, time
from decimal import Decimal

import msgspec
from msgspec import UNSET, UnsetType

from catalogue.accessibility.evidence import KNOWN

Texts = dict[str, str]


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all parts: closed and immutable."""


class Contact(Record, omit_defaults=True):
    channel: str
    value: str
    role: str = "information"
    name: str = ""
    hours: str = ""
    languages: tuple[str, ...] = ()
    audience: str = "public"


class Provider(Record, omit_defaults=True):
    legal_name: str
    trade_name: str = ""
    siret: str = ""
    registration: str = ""
    contacts: tuple[Contact, ...] = ()


class Place(Record, omit_defaults=True):
    """`insee` and `commune` (its name) together name the commune."""

    insee: str = ""
    commune: str = ""
    postal_code: str = ""
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None


class Price(Record, omit_defaults=True):
    amount: Decimal | None = None
    amount_to: Decimal | None = None
    unit: str = "person"
    audience: str = "all"
    label: Texts = {}
    includes: Texts = {}
    age_min: int | None = None
    age_max: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    minimum_persons: int | None = None
    vat_percent: Decimal | None = None


class TouristTax(Record, omit_defaults=True):
    category: str = ""
    amount: Decimal | None = None
    percent: Decimal | None = None
    included: bool = False


class Image(Record, omit_defaults=True):
    """`file`: a name beside the records (native format), else `source_url`."""

    source_url: str = ""
    file: str = ""
    alt: Texts = {}
    caption: Texts = {}
    author: str = ""
    licence: str = ""
    rights_from: date | None = None
    rights_until: date | None = None
    reuse: str = "site"


class Label(Record, omit_defaults=True):
    scheme: str
    name: str = ""
    level: str = ""
    family: str = ""
    number: str = ""
    awarded_on: date | None = None
    expires_on: date | None = None


class Closure(Record, omit_defaults=True):
    first_day: date
    last_day: date
    reason: Texts = {}


class Occurrence(Record, omit_defaults=True):
    start_date: date
    end_date: date | None = None
    start_time: time | None = None
    end_time: time | None = None
    doors_time: time | None = None
    status: str = "scheduled"
    previous_date: date | None = None
    ticket_url: str = ""
    recurrence: str = ""
    except_dates: tuple[date, ...] = ()


class MeetingRoom(Record, omit_defaults=True):
    """`seats`: layout → seats."""

    name: str
    area_m2: Decimal | None = None
    height_m: Decimal | None = None
    daylight: bool | None = None
    blackout: bool | None = None
    seats: dict[str, int] = {}
    combinable_with: str = ""
    equipment: tuple[str, ...] = ()
    hybrid: bool | None = None
    induction_loop: bool | None = None
    step_free_stage: bool | None = None
    half_day_rate: Decimal | None = None
    day_rate: Decimal | None = None
    residential_rate: Decimal | None = None


class Stage(Record, omit_defaults=True):
    name: Texts
    length_m: int | None = None
    station: str = ""


class Notice(Record, omit_defaults=True):
    kind: str
    first_day: date
    text: Texts
    last_day: date | None = None


class Route(Record, omit_defaults=True):
    """`gpx`: the name of a file beside the records."""

    kind: str = "other"
    number: str = ""
    difficulty: str = ""
    traffic_free_percent: int | None = None
    loop: bool | None = None
    surfaces: tuple[str, ...] = ()
    narrowest_barrier_cm: int | None = None
    waymarking: str = ""
    water: bool | None = None
    gpx: str = ""


class Observation(Record, omit_defaults=True):
    """A fact about access, or a claim; `fact`: a code of the registry of facts.

    `state`: a code of `evidence.STATES`; `value`: null unless the state is *known*.
    """

    fact: str
    value: bool | int | float | str | list[str] | None = None
    state: str = KNOWN
    method: str = "imported"
    source_ref: str = ""
    note: str = ""
    observed_on: date | None = None
    expires_on: date | None = None


class Theme(Record, omit_defaults=True):
    """`name` is French and identifies it."""

    name: str
    label: Texts = {}


class OfferRecord(Record, kw_only=True, omit_defaults=True):
    """One offer as a source tells it. `kind` "" : the source's types say nothing.

    `publish` False: kept as a draft, for the reason in the record's problems.
    """

    external_id: str
    kind: str
    title: Texts
    sectors: tuple[str, ...] | UnsetType = UNSET
    summary: Texts | UnsetType = UNSET
    description: Texts | UnsetType = UNSET
    machine_translated: tuple[str, ...] | UnsetType = UNSET
    themes: tuple[Theme, ...] | UnsetType = UNSET
    attributes: dict[str, bool | int | str | list[str]] | UnsetType = UNSET
    provider: Provider | None | UnsetType = UNSET
    contacts: tuple[Contact, ...] | UnsetType = UNSET
    place: Place | UnsetType = UNSET
    opening_hours: str | UnsetType = UNSET
    opening_note: Texts | UnsetType = UNSET
    hours_confirmed_from: date | None | UnsetType = UNSET
    hours_confirmed_until: date | None | UnsetType = UNSET
    closures: tuple[Closure, ...] | UnsetType = UNSET
    occurrences: tuple[Occurrence, ...] | UnsetType = UNSET
    free_of_charge: bool | None | UnsetType = UNSET
    prices: tuple[Price, ...] | UnsetType = UNSET
    price_note: Texts | UnsetType = UNSET
    prices_confirmed_until: date | None | UnsetType = UNSET
    payment_methods: tuple[str, ...] | UnsetType = UNSET
    tourist_tax: TouristTax | None | UnsetType = UNSET
    capacity: int | None | UnsetType = UNSET
    group_min: int | None | UnsetType = UNSET
    group_max: int | None | UnsetType = UNSET
    duration_minutes: int | None | UnsetType = UNSET
    age_min: int | None | UnsetType = UNSET
    age_max: int | None | UnsetType = UNSET
    pets_welcome: bool | None | UnsetType = UNSET
    languages: tuple[str, ...] | UnsetType = UNSET
    labels: tuple[Label, ...] | UnsetType = UNSET
    meeting_rooms: tuple[MeetingRoom, ...] | UnsetType = UNSET
    route: Route | None | UnsetType = UNSET
    stages: tuple[Stage, ...] | UnsetType = UNSET
    notices: tuple[Notice, ...] | UnsetType = UNSET
    images: tuple[Image, ...] | UnsetType = UNSET
    observations: tuple[Observation, ...] | UnsetType = UNSET
    last_checked_on: date | None | UnsetType = UNSET
    unclassified: tuple[str, ...] = ()
    producer: str = ""
    publisher: str = ""
    same_as: tuple[str, ...] = ()
    updated_there: datetime | None = None
    publish: bool = True
