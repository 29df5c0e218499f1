"""The published document of an experience: the contract that every output reads.

It embeds what it needs of its steps, so that a page, a check or an export reads this
row and no other. Conventions are those of `catalogue.document`: texts by language,
unknown is null or empty, local times, cents of a euro with taxes included, metres.
"""

from datetime import date, datetime, time

import msgspec

from catalogue.document import (
    Contact,
    Image,
    Label,
    Observation,
    Occurrence,
    Opening,
    Part,
    Place,
    Texts,
    Theme,
    Verdict,
)

SCHEMA_VERSION = 1

Lists = dict[str, list[str]]
"""Language → entries of a list."""


class Stop(Part, kw_only=True):
    """What a step needs of its offer, as published with it.

    `public`: false once the offer is withdrawn; what is known of it stays, so that one
    reads why. `priced`: whether what the group pays for it is known.
    `last_admission_minutes`: before closing. `line`: of a route, as in its offer.
    """

    id: str
    code: str
    kind: str
    path: dict[str, str]
    title: Texts
    public: bool = True
    withdrawn_on: date | None = None
    place: Place = Place()
    opening: Opening = Opening()
    occurrences: list[Occurrence] = []
    last_admission_minutes: int | None = None
    priced: bool = False
    capacity: int | None = None
    group_min: int | None = None
    group_max: int | None = None
    wheelchair_places: int | None = None
    age_min: int | None = None
    age_max: int | None = None
    languages: list[str] = []
    outdoors: bool | None = None
    labels: list[Label] = []
    observations: list[Observation] = []
    verdicts: dict[str, Verdict] = {}
    contacts: list[Contact] = []
    image: Image | None = None
    line: list[list[tuple[float, float]]] = []


class Leg(Part, kw_only=True):
    """How one gets to a step from the one before.

    `mode`: foot, bicycle, car, coach, adapted_vehicle or public_transport.
    `minutes`, `length_m`: as somebody entered them; null: estimated from the distance.
    `observations`: of the way itself, for what is walked; of the vehicle otherwise.
    """

    mode: str = "foot"
    minutes: int | None = None
    length_m: int | None = None
    ascent_m: int | None = None
    observations: list[Observation] = []
    line: list[list[tuple[float, float]]] = []


class Step(Part, kw_only=True):
    """One thing of the programme (in French: prestation).

    `kind`: offer, meal, free, transfer or night. `day`: from 1. Its time is fixed
    (`start`), within a window (`earliest` … `latest` start), or any (none of them).
    `choice`: steps of one day with the same name are alternatives, of which
    `choose` are done. `stop` null: no offer, as free time.
    """

    id: str
    day: int
    kind: str = "offer"
    title: Texts = {}
    note: Texts = {}
    start: time | None = None
    earliest: time | None = None
    latest: time | None = None
    duration_minutes: int | None = None
    optional: bool = False
    choice: str = ""
    choose: int = 1
    stop: Stop | None = None
    leg: Leg = Leg()


class Season(Part):
    """Days on which it can begin; `weekdays` from 0, Monday; none: every day."""

    first_day: date
    last_day: date
    weekdays: list[int] = []


class Departure(Part, kw_only=True):
    """A dated departure. `state`: open, guaranteed, full or cancelled.

    `seats` null: not entered, hence unknown. `amount`: cents by adult, null: as usual.
    `option_until`: seats on option are held until then; `release_on`: the day on which
    unsold seats go back; `decided_on`: whether it takes place is known by then.
    """

    code: str
    day: date
    state: str = "open"
    seats: int | None = None
    sold: int = 0
    on_option: int = 0
    minimum: int | None = None
    option_until: date | None = None
    release_on: date | None = None
    decided_on: date | None = None
    amount: int | None = None


class Cancellation(Part):
    """Until `days_before` the departure, `percent` of the price is kept."""

    days_before: int
    percent: int


class Seller(Part, kw_only=True):
    """Who sells it. Without a registration it is an idea, not for sale."""

    legal_name: str
    siret: str = ""
    registration: str = ""
    guarantor: str = ""
    insurer: str = ""
    terms: str = ""
    contacts: list[Contact] = []


class Fare(Part, kw_only=True):
    """What one person pays, or a group. `amount`: cents. `ages` by years.

    Without ages it is for adults, and for whoever has no fare of their age.
    `step`: id of the optional step that it pays for; "": the experience itself.
    `valid_from`, `valid_until`: days of departure; null: always.
    """

    amount: int
    unit: str = "person"
    label: Texts = {}
    step: str = ""
    age_min: int | None = None
    age_max: int | None = None
    minimum_persons: int | None = None
    maximum_persons: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None


class Terms(Part, kw_only=True):
    """What holds for a sale. Percentages of the price; days before the departure.

    `single_supplement`: cents for a person who has a room alone, all nights.
    `one_free_per`: for so many adults who pay, one more does not.
    `tourist_tax`: cents by adult for all its nights, never within the fares; null: not
    known. `tourist_tax_on_site`: (more of) it is asked for on the spot.
    `vat`: margin (on the margin of a travel seller) or standard.
    """

    single_supplement: int | None = None
    one_free_per: int | None = None
    deposit_percent: int | None = None
    balance_days_before: int | None = None
    booking_days_before: int | None = None
    minimum_persons: int | None = None
    decided_days_before: int | None = None
    tourist_tax: int | None = None
    tourist_tax_on_site: bool = False
    vat: str = ""
    cancellation: list[Cancellation] = []


class WholeVerdict(Part, kw_only=True):
    """Access of the whole for one need: that of its weakest step or leg.

    `decided_by`: id of that step; `on_the_way`: it is the leg to it.
    """

    answer: str
    decided_by: str = ""
    on_the_way: bool = False
    valid_until: date | None = None


class Suspension(Part):
    """Why nobody can take it now. `reasons`: codes of findings, the gravest first."""

    since: date
    reasons: list[str] = []


class Days(Part):
    """Days in a row, both included."""

    first_day: date
    last_day: date


class ExperienceDocument(Part, kw_only=True):
    """One experience as the public may read it. `code` stands in its address.

    `length_days`: of its programme. `works_on`: the days of departure, up to
    `checked_until`, on which no finding blocks. `audience`: public, trade or both.
    """

    schema_version: int = SCHEMA_VERSION
    type: str = "experience"
    id: str
    code: str
    kind: str = "experience"
    path: dict[str, str]
    title: Texts
    summary: Texts = {}
    description: Texts = {}
    machine_translated: list[str] = []
    sectors: list[str] = []
    themes: list[Theme] = []
    images: list[Image] = []
    audience: str = "public"
    languages: list[str] = []
    length_days: int = 1
    pace: str = "calm"
    group_min: int | None = None
    group_max: int | None = None
    age_min: int | None = None
    seasons: list[Season] = []
    on_request: bool = False
    departures: list[Departure] = []
    included: Lists = {}
    excluded: Lists = {}
    to_bring: Lists = {}
    steps: list[Step] = []
    seller: Seller | None = None
    fares: list[Fare] = []
    terms: Terms = Terms()
    verdicts: dict[str, WholeVerdict] = {}
    works_on: list[Days] = []
    checked_until: date | None = None
    suspended: Suspension | None = None
    modified_at: datetime | None = None


class ExperienceTrade(Part, kw_only=True):
    """What only the trade may read: what a tour operator pays for the same fares."""

    net_fares: list[Fare] = []
    contacts: list[Contact] = []


def decode(text: str | bytes) -> ExperienceDocument:
    """The document of a stored text. Raises msgspec.ValidationError."""
    return _decoder.decode(text)


def json_schema() -> dict:
    """JSON Schema (2020-12) of the document, for documentation and clients."""
    return msgspec.json.schema(ExperienceDocument)


_decoder = msgspec.json.Decoder(ExperienceDocument)
