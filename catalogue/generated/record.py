"""One offer, from its number."""

from datetime import date
from random import Random

from catalogue.document import Texts
from catalogue.imports.record import OfferRecord, Place, Route
from catalogue.models.route import SURFACES
from catalogue.models.route import Route as RouteModel

from .access import observations
from .attributes import attributes, sectors
from .communes import Commune
from .dates import occurrences
from .labels import labels
from .materials import Materials
from .phrases import Phrases, fill, phrases, say
from .prices import MEANS, is_free, prices, tourist_tax
from .providers import provider
from .rooms import rooms
from .themes import themes

KINDS = {
    "stay": 28,
    "eat": 22,
    "visit": 14,
    "do": 12,
    "event": 8,
    "route": 5,
    "venue": 3,
    "transport": 3,
    "service": 5,
}  # of 100 offers
LANGUAGES = (("fr",), ("fr", "en"), ("fr", "en", "es"), ("fr", "en", "es", "it"))
WRITTEN_IN = (40, 35, 13, 12)  # of 100 offers
SPOKEN = ("fr", "en", "es", "de", "it", "nl", "oc")
OPEN = {"eat": 0.7, "stay": 0.3, "event": 0.1, "route": 0}  # the others: half
AROUND = 0.02  # degrees from the middle of the commune
STREETS = ("rue", "chemin", "place", "avenue", "route", "impasse", "allée")


def record(number: int, seed: int, materials: Materials) -> OfferRecord:
    """The offer of this number."""
    dice = Random(f"{seed}:{number}")  # noqa: S311
    kind = dice.choices(list(KINDS), list(KINDS.values()))[0]
    commune = _commune(dice, materials.communes)
    of_sectors, year = sectors(dice, kind), materials.year
    return OfferRecord(
        external_id=identifier(number, seed),
        kind=kind,
        **_texts(dice, kind, commune),
        **_hours(dice, kind, materials),
        **_numbers(dice, kind),
        sectors=of_sectors,
        attributes=attributes(dice, of_sectors),
        themes=themes(dice),
        provider=provider(dice, number, seed),
        place=_place(dice, commune),
        occurrences=occurrences(dice, kind, year),
        free_of_charge=is_free(dice, kind),
        prices=prices(dice, kind, year),
        tourist_tax=tourist_tax(dice, kind),
        payment_methods=tuple(dice.sample(MEANS, dice.choice((0, 0, 1, 2, 3)))),
        languages=("fr", *dice.sample(SPOKEN[1:], dice.choice((0, 0, 1, 2, 3)))),
        labels=labels(dice, kind, year),
        meeting_rooms=rooms(dice, kind),
        route=_route(dice, number, seed) if kind == "route" else None,
        observations=observations(dice, kind, year),
        last_checked_on=date(year - 1, dice.randint(1, 12), dice.randint(1, 28)),
    )


def identifier(number: int, seed: int) -> str:
    return f"{seed}-{number}"


def _commune(dice: Random, communes: tuple[Commune, ...]) -> Commune:
    """Some have many more offers than others."""
    return communes[int(len(communes) * dice.random() ** 2)]


def _place(dice: Random, commune: Commune) -> Place:
    way = f"{dice.choice(STREETS)} {dice.choice(phrases('shared')['of'])['fr']}"
    return Place(
        insee=commune.insee,
        commune=commune.name,
        postal_code=commune.postal_code,
        address=f"{dice.randint(1, 90)} {way}",
        latitude=round(commune.latitude + dice.uniform(-AROUND, AROUND), 6),
        longitude=round(commune.longitude + dice.uniform(-AROUND, AROUND), 6),
    )


def _texts(dice: Random, kind: str, commune: Commune) -> dict[str, object]:
    """Title, short and long text, in the languages this offer is written in."""
    among = phrases(kind)
    given = {"at": commune.at, "commune": {"fr": commune.name}}
    languages = dice.choices(LANGUAGES, WRITTEN_IN)[0]
    made = {
        "title": say(dice, among, "title", given),
        "summary": say(dice, among, "summary", given),
        "description": _paragraphs(dice, among, given),
    }
    return {
        name: {code: text[code] for code in languages if code in text}
        for name, text in made.items()
    }


def _paragraphs(dice: Random, among: Phrases, given: dict[str, Texts]) -> Texts:
    told = dice.sample(among["sentence"], dice.randint(3, 9))
    said = [fill(dice, among, phrase, given) for phrase in told]
    return {code: " ".join(one[code] for one in said) for code in said[0]}


def _hours(dice: Random, kind: str, materials: Materials) -> dict[str, object]:
    if dice.random() >= OPEN.get(kind, 0.5):
        return {}
    known = materials.hours.get(kind) or materials.hours[""]
    until = dice.choice((None, None, date(materials.year, 12, 31)))
    return {"opening_hours": dice.choice(known), "hours_confirmed_until": until}


def _numbers(dice: Random, kind: str) -> dict[str, object]:
    """How many, how long, how old; what nobody said is left out."""
    found = {
        "capacity": dice.choice((4, 8, 12, 20, 45, 80, 150, 400)),
        "duration_minutes": dice.choice((30, 45, 60, 90, 120, 180, 240, 480)),
        "age_min": dice.choice((0, 3, 6, 8, 12, 16)),
        "pets_welcome": dice.random() < 0.6,
        "group_max": dice.choice((15, 30, 50)),
    }
    if kind not in ("visit", "do", "event", "route"):
        del found["duration_minutes"], found["age_min"]
    return {name: value for name, value in found.items() if dice.random() < 0.5}


def _route(dice: Random, number: int, seed: int) -> Route:
    return Route(
        kind=dice.choice(RouteModel.Kind.values),
        number=f"V{dice.randint(1, 99)}",
        difficulty=dice.choice(RouteModel.Difficulty.values),
        traffic_free_percent=dice.choice((None, 20, 60, 100)),
        loop=dice.choice((True, False, None)),
        surfaces=tuple(dice.sample(list(SURFACES), dice.randint(1, 2))),
        narrowest_barrier_cm=dice.choice((None, 80, 100, 140)),
        water=dice.choice((True, False, None)),
        gpx=f"tracks/{identifier(number, seed)}.gpx",
    )
