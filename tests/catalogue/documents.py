"""Whole documents of every kind, as publishing would make them, on invented places.

They are read on DAY. `OFFERS`: kind → document.
"""

from datetime import date, datetime, time
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from catalogue.addresses import offer_paths
from catalogue.document import (
    Closure,
    Contact,
    Image,
    ImageSource,
    Label,
    MeetingRoom,
    Notice,
    Observation,
    Occurrence,
    OfferDocument,
    Opening,
    Place,
    Premises,
    Price,
    Provider,
    Reference,
    Route,
    Stage,
    Theme,
    TouristTax,
)
from catalogue.opening import in_words, parse

DAY = date(2026, 11, 24)  # a Tuesday
PARIS = ZoneInfo("Europe/Paris")
LOURDES = Place(
    insee="65286",
    commune="Lourdes",
    postal_code="65100",
    address="12 rue des Remparts",
    latitude=43.0949,
    longitude=-0.0462,
)
PHONE = Contact("information", "phone", "+33562000000")
ACCESS = Contact(
    "accessibility", "email", "acces@example.org", name="Mme Abadie", hours="9h-12h"
)
WEBSITE = Contact("booking", "website", "https://www.example.org/reserver/")
PROVIDER = Provider("p-1", "Les Amis du Gave", "Les Amis du Gave SARL", "", [PHONE])


def opening(expression: str, **more) -> Opening:
    """Opening hours with their words in both languages."""
    hours = parse(expression)
    words = {language: list(in_words(hours, language)) for language in ("fr", "en")}
    return Opening(expression=expression, words=words, **more)


def photo(name: str, author: str = "Jeanne Soulé", **more) -> Image:
    """A photograph in three widths."""
    sources = [
        ImageSource(
            f"/media/images/{name}.{width}.webp", width, width * 2 // 3, "image/webp"
        )
        for width in (480, 960, 1600)
    ]
    return Image(
        author=author,
        licence="CC BY-SA 4.0",
        alt={"fr": f"Vue de {name}", "en": f"View of {name}"},
        width=3000,
        height=2000,
        sources=sources,
        **more,
    )


def offer(kind: str, fr: str, en: str, **more) -> OfferDocument:
    """A document whose identity follows from its French title."""
    uid = uuid5(NAMESPACE_URL, fr)
    titles = {"fr": fr, "en": en} if en else {"fr": fr}
    more.setdefault("place", LOURDES)
    return OfferDocument(
        id=str(uid),
        code=uid.hex[:12],
        kind=kind,
        path=offer_paths(titles, uid.hex[:12]),
        title=titles,
        modified_at=datetime(2026, 11, 2, 9, 30, tzinfo=PARIS),
        **more,
    )


VISIT = offer(
    "visit",
    "Château des Trois Vallées",
    "Castle of the Three Valleys",
    summary={
        "fr": "Une forteresse du XIe siècle au-dessus du gave, et son jardin de buis.",
        "en": "An 11th-century fortress above the river, and its box garden.",
    },
    description={
        "fr": "On monte par la rampe pavée.\n\nLe donjon, la chapelle et les maquettes"
        " se visitent librement ; le chemin de ronde avec un guide.",
        "en": "You climb the paved ramp.\n\nKeep, chapel and models are visited freely;"
        " the wall walk with a guide.",
    },
    machine_translated=["description_en"],
    sectors=["heritage", "families", "accessible"],
    themes=[Theme("chateaux", {"fr": "Châteaux", "en": "Castles"})],
    attributes={
        "period": ["middle_ages", "renaissance"],
        "protection": "classified",
        "guided_languages": ["fr", "en", "fsl"],
        "pushchair_friendly": False,
        "best_from_age": 6,
        "quiet_hours": True,
    },
    provider=PROVIDER,
    contacts=[PHONE, ACCESS, WEBSITE],
    opening=opening(
        "Apr-Oct: Mo-Su 10:00-18:00; Nov-Mar: Tu-Su 10:00-12:00,14:00-17:00",
        note={
            "fr": "Dernière entrée 45 minutes avant.",
            "en": "Last entry 45 min before.",
        },
        confirmed_from=date(2026, 1, 1),
        confirmed_until=date(2026, 12, 31),
        closures=[Closure(date(2026, 12, 24), date(2026, 12, 25), {"fr": "Noël"})],
    ),
    free_of_charge=False,
    prices=[
        Price(900, unit="person", audience="adult"),
        Price(450, unit="person", audience="child", age_min=6, age_max=12),
        Price(
            2000,
            2600,
            unit="group",
            audience="family",
            label={"fr": "Forfait famille", "en": "Family ticket"},
            includes={"fr": "Livret-jeu compris", "en": "Game booklet included"},
            valid_from=date(2026, 7, 1),
            valid_until=date(2027, 8, 31),
        ),
        Price(700, unit="person", audience="adult", valid_until=date(2025, 12, 31)),
    ],
    price_note={"fr": "Gratuit le premier dimanche du mois."},
    prices_confirmed_until=date(2026, 12, 31),
    payment_methods=["card", "cash"],
    duration_minutes=90,
    age_min=3,
    group_min=10,
    group_max=45,
    pets_welcome=False,
    languages=["fr", "en", "es"],
    labels=[
        Label(
            "musee-de-france", awarded_on=date(2020, 5, 4), expires_on=date(2030, 5, 3)
        ),
        Label("tourisme-handicap", family="hearing"),
        Label(
            "qualite-tourisme",
            number="QT-1",
            awarded_on=date(2021, 1, 1),
            expires_on=date(2024, 12, 31),
        ),
    ],
    images=[photo("chateau"), photo("jardin", caption={"fr": "Le jardin de buis"})],
    observations=[
        Observation("claim_reduced_mobility", True, "imported", "DATAtourisme")
    ],
    references=[Reference("datatourisme", "https://data.datatourisme.fr/65/0")],
    producer="Office de tourisme de Lourdes",
    last_checked_on=date(2026, 10, 12),
)

STAY = offer(
    "stay",
    "Gîte du Bel Air",
    "Bel Air holiday home",
    summary={"fr": "Une ferme de pierre pour huit, face au pic du Jer."},
    sectors=["cycling", "families"],
    attributes={
        "secure_bike_storage": True,
        "bikes_for_hire": ["ebike", "child"],
        "accueil_velo_category": "lodging",
        "distance_to_route_m": 350,
        "tribe_capacity": 8,
    },
    provider=PROVIDER,
    prices=[
        Price(
            9500,
            unit="night",
            valid_from=date(2026, 1, 1),
            valid_until=date(2026, 6, 30),
        ),
        Price(60000, unit="week", minimum_persons=4),
        Price(None, label={"fr": "Ménage", "en": "Cleaning"}),
    ],
    prices_confirmed_until=date(2026, 6, 30),
    tourist_tax=TouristTax(category="4 étoiles", amount=165),
    capacity=8,
    pets_welcome=True,
    labels=[
        Label(
            "classement",
            level="4 étoiles",
            awarded_on=date(2024, 2, 1),
            expires_on=date(2029, 1, 31),
        ),
        Label(
            "accueil-velo", awarded_on=date(2025, 3, 1), expires_on=date(2028, 2, 29)
        ),
    ],
)

EAT = offer(
    "eat",
    "Auberge de l’Échez",
    "Échez Inn",
    opening=opening(
        "We-Su 12:00-14:00,19:30-22:00", confirmed_until=date(2025, 12, 31)
    ),
    prices=[Price(2450, 3800, label={"fr": "Menus", "en": "Set meals"})],
    contacts=[PHONE],
)

DO = offer(
    "do",
    "Descente du gave en rafting",
    "Rafting down the river",
    opening=opening('Jun-Sep: Mo-Su 09:00-18:00; "sur rendez-vous"'),
    prices=[Price(3800, minimum_persons=4)],
    duration_minutes=120,
    age_min=8,
    free_of_charge=False,
)

EVENT = offer(
    "event",
    "Nuits du château",
    "Castle nights",
    summary={"fr": "Quatre soirs de musique.", "en": "Four evenings of music."},
    place=Place(
        insee="65286",
        commune="Lourdes",
        latitude=43.0949,
        longitude=-0.0462,
        premises=Premises("x", {"fr": "Château des Trois Vallées"}, VISIT.path),
    ),
    occurrences=[
        Occurrence(date(2026, 8, 1), date(2026, 8, 1), time(21)),
        Occurrence(
            date(2026, 12, 4),
            date(2026, 12, 4),
            time(20, 30),
            time(23),
            time(20),
            ticket_url="https://example.org/billets",
        ),
        Occurrence(
            date(2026, 12, 5), date(2026, 12, 5), time(20, 30), status="sold_out"
        ),
        Occurrence(
            date(2026, 12, 12),
            date(2026, 12, 13),
            status="moved",
            previous_date=date(2026, 12, 6),
        ),
        Occurrence(date(2026, 12, 19), date(2026, 12, 19), status="cancelled"),
    ],
    prices=[Price(1500, audience="adult"), Price(0, audience="child", age_max=11)],
)

ROUTE = offer(
    "route",
    "La voie verte des gaves",
    "The greenway of the rivers",
    sectors=["cycling"],
    route=Route(
        kind="greenway",
        number="V81",
        difficulty="easy",
        traffic_free_percent=92,
        loop=False,
        surfaces=["asphalt", "compacted"],
        narrowest_barrier_cm=110,
        waymarking="vélo vert",
        water=True,
        length_m=17_400,
        ascent_m=140,
        descent_m=65,
        line=[[(-0.0462, 43.0949), (-0.06, 43.05), (-0.075, 43.0)]],
        profile=[(0, 385.0), (6000, 402.0), (12_000, 441.5), (17_400, 460.0)],
        gpx="/media/tracks/voie-verte.gpx",
        stages=[
            Stage(
                {"fr": "Lourdes – Argelès", "en": "Lourdes to Argelès"},
                13_000,
                "Lourdes",
            ),
            Stage({"fr": "Argelès – Pierrefitte"}, 4_400),
        ],
        notices=[
            Notice("closed", date(2026, 11, 2), date(2026, 12, 11), {"fr": "Travaux."}),
            Notice("diversion", date(2026, 3, 1), date(2026, 4, 1), {"fr": "Passé."}),
        ],
    ),
)

VENUE = offer(
    "venue",
    "Palais du Lavedan",
    "Lavedan conference centre",
    sectors=["mice"],
    attributes={
        "simultaneous_breakouts": 6,
        "catering": ["coffee_break", "buffet"],
        "residential_seminar": False,
    },
    meeting_rooms=[
        MeetingRoom(
            "Vignemale",
            area_m2=420,
            height_m=5.5,
            daylight=True,
            blackout=True,
            seats={"theatre": 400, "banquet": 280},
            combinable_with="Gavarnie",
            equipment=["screen", "sound"],
            induction_loop=True,
            step_free_stage=False,
            day_rate=5900,
        ),
        MeetingRoom("Gavarnie", area_m2=75.5, seats={"u_shape": 24, "theatre": 60}),
    ],
    contacts=[PHONE],
)

TRANSPORT = offer("transport", "Navette des lacs", "", free_of_charge=True)
SERVICE = offer("service", "Consigne de la gare", "Left luggage", place=Place())

OFFERS = {
    one.kind: one
    for one in (VISIT, STAY, EAT, DO, EVENT, ROUTE, VENUE, TRANSPORT, SERVICE)
}
