"""Whole documents of experiences, as publishing would make them, on invented places.

They are read on DAY. `EXPERIENCES`: name → document. WEEKEND has something of
everything; IDEA is sold by nobody and knows little.
"""

from datetime import date, datetime, time
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from catalogue.document import Observation, Place, Theme
from experiences.addresses import experience_paths
from experiences.document import (
    Cancellation,
    Days,
    Departure,
    ExperienceDocument,
    Fare,
    Leg,
    Season,
    Seller,
    Step,
    Stop,
    Suspension,
    Terms,
)
from tests.catalogue.documents import (
    ACCESS,
    DAY,
    DO,
    EAT,
    PHONE,
    ROUTE,
    STAY,
    VISIT,
    photo,
)

__all__ = ["DAY", "EXPERIENCES", "IDEA", "OUTING", "SUSPENDED", "WEEKEND", "experience"]

PARIS = ZoneInfo("Europe/Paris")


def place(commune: str, latitude: float, longitude: float) -> Place:
    return Place(commune=commune, latitude=latitude, longitude=longitude)


INN = place("Lourdes", 43.0911, -0.0498)
RIVER = place("Saint-Pé-de-Bigorre", 43.1046, -0.1571)
STATION = place("Lourdes", 43.1003, -0.0421)
ARGELES = Place(
    insee="65025",
    commune="Argelès-Gazost",
    postal_code="65400",
    latitude=43.0031,
    longitude=-0.0997,
)


def seen(fact: str, value, **more) -> Observation:
    """What the office measured on site."""
    day = date(2026, 5, 12)
    return Observation(fact, value, "measured", "office", observed_on=day, **more)


LEVEL = [
    seen("path_exists", None, state="not_applicable"),
    seen("entrance_steps", 0),
    seen("threshold_height_cm", 1),
    seen("entrance_door_width_cm", 92),
    seen("entrance_door_kind", "sliding"),
    seen("inside_steps_to_service", 0),
    seen("inside_min_width_cm", 120),
    seen("toilet_adapted", True),
    seen("seating_available", True),
    seen("baby_changing_table", True),
]
STEPS = [
    seen("entrance_steps", 3),
    seen("entrance_ramp", "none"),
    seen("entrance_lift_accessible", False),
    seen("alternative_accessible_entrance", False),
    seen("steps_handrail", False),
]


def stop(of, **more) -> Stop:
    """The stop of an offer's document."""
    fields = {"place": of.place, "opening": of.opening, "labels": of.labels, **more}
    return Stop(
        id=of.id,
        code=of.code,
        kind=of.kind,
        path=of.path,
        title=of.title,
        contacts=of.contacts,
        image=of.images[0] if of.images else None,
        **fields,
    )


def experience(fr: str, en: str, **more) -> ExperienceDocument:
    """A document whose identity follows from its French title."""
    uid = uuid5(NAMESPACE_URL, f"experience {fr}")
    titles = {"fr": fr, "en": en} if en else {"fr": fr}
    return ExperienceDocument(
        id=str(uid),
        code=uid.hex[:12],
        path=experience_paths(titles, uid.hex[:12]),
        title=titles,
        modified_at=datetime(2026, 11, 2, 9, 30, tzinfo=PARIS),
        **more,
    )


SELLER = Seller(
    legal_name="Lavedan Voyages SARL",
    siret="12345678900012",
    registration="IM065100001",
    guarantor="APST, 15 avenue Carnot, Paris",
    insurer="MMA, Le Mans",
    terms="https://www.example.org/conditions/",
    contacts=[PHONE, ACCESS],
)

WEEKEND = experience(
    "Week-end entre château et gave",
    "A weekend between castle and river",
    summary={
        "fr": "Deux jours à pied et en voiture, du donjon à la voie verte.",
        "en": "Two days on foot and by car, from the keep to the greenway.",
    },
    description={
        "fr": "On prend son temps.\n\nLe soir, le feu est allumé au gîte.",
        "en": "One takes one's time.\n\nIn the evening a fire burns at the house.",
    },
    machine_translated=["description_en"],
    sectors=["heritage", "families"],
    themes=[Theme("chateaux", {"fr": "Châteaux", "en": "Castles"})],
    images=[photo("lavedan")],
    audience="both",
    languages=["fr", "en"],
    length_days=2,
    group_min=4,
    group_max=12,
    age_min=6,
    seasons=[Season(date(2026, 11, 1), date(2027, 6, 30), [4, 5])],
    on_request=True,
    departures=[
        Departure(code="W-2610", day=date(2026, 10, 2), seats=12),
        Departure(
            code="W-2612",
            day=date(2026, 12, 4),
            state="guaranteed",
            seats=12,
            sold=6,
            on_option=2,
        ),
        Departure(
            code="W-2701",
            day=date(2027, 1, 15),
            seats=12,
            sold=1,
            minimum=4,
            decided_on=date(2026, 12, 28),
            amount=21_500,
        ),
        Departure(
            code="W-2702", day=date(2027, 2, 12), state="full", seats=12, sold=12
        ),
        Departure(code="W-2703", day=date(2027, 3, 12), state="cancelled"),
    ],
    included={
        "fr": ["L’entrée du château", "Une nuit au gîte, petit déjeuner compris"],
        "en": ["Admission to the castle", "One night with breakfast"],
    },
    excluded={"fr": ["Les déjeuners", "L’assurance"], "en": ["Lunches", "Insurance"]},
    to_bring={"fr": ["De bonnes chaussures"]},
    steps=[
        Step(
            id="s1",
            day=1,
            start=time(10),
            duration_minutes=90,
            note={
                "fr": "Rendez-vous au guichet, un guide vous attend.",
                "en": "Meet at the ticket office, where a guide waits for you.",
            },
            stop=stop(VISIT, observations=LEVEL),
        ),
        Step(
            id="s2",
            day=1,
            kind="meal",
            earliest=time(12),
            latest=time(13, 30),
            duration_minutes=75,
            stop=stop(EAT, place=INN, observations=STEPS),
            leg=Leg(
                mode="foot",
                minutes=12,
                length_m=650,
                observations=[seen("path_firm_surface", True)],
                line=[[(-0.0462, 43.0949), (-0.0471, 43.0938), (-0.0498, 43.0911)]],
            ),
        ),
        Step(
            id="s3",
            day=1,
            choice="Après-midi",
            duration_minutes=120,
            stop=stop(DO, place=RIVER),
            leg=Leg(mode="car"),
        ),
        Step(
            id="s4",
            day=1,
            kind="free",
            choice="Après-midi",
            title={"fr": "Flâner au marché", "en": "Stroll in the market"},
            duration_minutes=120,
        ),
        Step(
            id="s5",
            day=1,
            kind="night",
            latest=time(19),
            stop=stop(STAY, place=ARGELES),
            leg=Leg(mode="car", minutes=20, length_m=13_200),
        ),
        Step(
            id="s6",
            day=2,
            earliest=time(9, 30),
            duration_minutes=150,
            optional=True,
            stop=stop(ROUTE, place=STATION, outdoors=True, line=ROUTE.route.line),
            leg=Leg(mode="bicycle"),
        ),
        Step(
            id="s7",
            day=2,
            kind="transfer",
            duration_minutes=25,
            leg=Leg(mode="public_transport"),
        ),
    ],
    seller=SELLER,
    fares=[
        Fare(amount=24_500, label={"fr": "Adulte", "en": "Adult"}, minimum_persons=4),
        Fare(amount=12_250, age_min=6, age_max=11, minimum_persons=4),
        Fare(
            amount=22_000,
            label={"fr": "Hors saison", "en": "Off season"},
            minimum_persons=4,
            valid_from=date(2027, 1, 4),
            valid_until=date(2027, 1, 31),
        ),
        Fare(amount=3_000, step="s6", label={"fr": "Vélo loué", "en": "Hired bicycle"}),
        Fare(amount=19_900, valid_until=date(2026, 6, 30)),
    ],
    terms=Terms(
        single_supplement=4_500,
        one_free_per=10,
        deposit_percent=30,
        balance_days_before=30,
        booking_days_before=3,
        minimum_persons=4,
        decided_days_before=21,
        tourist_tax=165,
        tourist_tax_on_site=True,
        vat="margin",
        cancellation=[Cancellation(30, 30), Cancellation(7, 50), Cancellation(1, 100)],
    ),
    works_on=[
        Days(date(2026, 11, 27), date(2026, 11, 29)),
        Days(date(2026, 12, 4), date(2026, 12, 13)),
        Days(date(2027, 1, 15), date(2027, 2, 28)),
        Days(date(2027, 4, 2), date(2027, 6, 30)),
    ],
    checked_until=date(2027, 12, 29),
)

OUTING = experience(
    "Une matinée au château",
    "A morning at the castle",
    sectors=["heritage"],
    steps=[Step(id="o1", day=1, start=time(10), duration_minutes=90, stop=stop(VISIT))],
    seller=SELLER,
    fares=[Fare(amount=18_000, unit="group", maximum_persons=15)],
    works_on=[Days(date(2026, 11, 24), date(2026, 12, 31))],
    checked_until=date(2027, 12, 29),
)

IDEA = experience(
    "Idée pour un jour de pluie",
    "",
    steps=[Step(id="i1", day=1, kind="free", title={"fr": "Lire"})],
)

SUSPENDED = experience(
    "Pèlerinage interrompu",
    "Interrupted pilgrimage",
    steps=[
        Step(
            id="p1",
            day=1,
            start=time(9),
            duration_minutes=400,
            stop=stop(VISIT, public=False, withdrawn_on=date(2026, 11, 20)),
        )
    ],
    checked_until=date(2027, 12, 29),
    suspended=Suspension(date(2026, 11, 20), ["not_public"]),
)

EXPERIENCES = {
    "weekend": WEEKEND,
    "outing": OUTING,
    "idea": IDEA,
    "suspended": SUSPENDED,
}
