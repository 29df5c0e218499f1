"""Generated offers around Lourdes and briefs of every kind, by their seed."""

import json
from datetime import date, timedelta
from functools import cache
from random import Random

from catalogue.document import OfferDocument
from catalogue.generated.communes import Commune
from catalogue.generated.documents import documents
from catalogue.generated.hours import WRITTEN
from catalogue.generated.materials import Materials
from catalogue.sectors import SECTORS
from config.env import PROJECT
from experiences.feasibility.group import Group
from experiences.proposal.brief import DINNER, LUNCH, Base, Brief
from experiences.proposal.candidate import Candidate, candidate_of

TODAY = date(2026, 11, 23)
LOURDES = Base(43.0947, -0.0458, "Lourdes", "65286")
OFFERS = 600
MODES = ("car", "car", "bicycle", "foot", "coach", "adapted_vehicle")
NEEDS = ({}, {}, {}, {"wheelchair": {}}, {"deaf": {}}, {"wheelchair": {}, "blind": {}})


@cache
def offers(count: int = OFFERS) -> tuple[OfferDocument, ...]:
    rows = json.loads((PROJECT / "home/demo/communes.json").read_text())
    communes = tuple(
        Commune(
            row["insee"],
            row["name"],
            row["postal_codes"][0],
            row["latitude"],
            row["longitude"],
        )
        for row in rows
    )
    made = Materials(communes, WRITTEN, 2027)
    return tuple(documents(range(1, count + 1), 7, made, TODAY))


def candidates(brief: Brief, most: int = 150) -> list[Candidate]:
    """The nearest, of each kind its share."""
    made = (candidate_of(one, brief, TODAY) for one in offers())
    near = sorted(
        (one for one in made if one.km is not None and one.km <= brief.reach),
        key=lambda one: (one.km, one.id),
    )
    shares = {"offer": most * 3 // 5, "meal": most // 4, "night": most * 3 // 20}
    return [
        one
        for role, share in shares.items()
        for one in [c for c in near if c.role == role][:share]
    ]


def brief(seed: int) -> Brief:
    dice = Random(seed)
    days = dice.choice((1, 1, 2, 3))
    first = date(2027, 1, 1) + timedelta(days=dice.randrange(360))
    needs = dice.choice(NEEDS)
    users = dice.choice((0, 1)) if "wheelchair" in needs else 0
    sectors = tuple(dice.sample(sorted(SECTORS), dice.randint(0, 3)))
    meals = dice.choice(((), (LUNCH,), (LUNCH, DINNER)))
    return Brief(
        base=LOURDES,
        first=first,
        latest=first + timedelta(days=6) if dice.random() < 0.2 else None,
        days=days,
        group=Group(
            adults=dice.choice((1, 2, 2, 4, 12)),
            children=dice.choice(((), (), (3,), (7, 11))),
            wheelchair_users=users,
            needs=needs,
            language=dice.choice(("", "", "fr", "en")),
        ),
        sectors=sectors,
        budget=dice.choice((None, None, 3_000, 10_000, 40_000)),
        pace=dice.choice(("calm", "usual", "brisk")),
        must_haves=_must_haves(dice),
        mode=dice.choice(MODES),
        meals=meals,
        night=dice.random() < 0.8,
        unknown_access=dice.random() < 0.7,
        seed=seed,
    )


def _must_haves(dice: Random) -> tuple[str, ...]:
    """Of any kind, near or far, open or not."""
    count = dice.choice((0, 0, 1, 2))
    return tuple(one.id for one in dice.sample(offers(), count))
