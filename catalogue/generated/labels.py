"""Labels with their dates, some of them over, some without any."""

from datetime import date
from random import Random

from catalogue.imports.record import Label
from catalogue.labels import FAMILIES, SCHEMES

OF_KIND = {
    "stay": (
        "classement",
        "gites-de-france",
        "clevacances",
        "logis",
        "clef-verte",
        "ecolabel-europeen",
        "accueil-velo",
    ),
    "eat": ("maitre-restaurateur", "logis", "accueil-velo", "bienvenue-ferme"),
    "visit": ("musee-de-france", "jardin-remarquable", "qualite-tourisme"),
    "do": ("esprit-parc", "qualite-tourisme", "famille-plus"),
}
OF_ALL = ("tourisme-handicap", "destination-excellence", "accueil-velo", "famille-plus")
STARS = "classement"
LASTS = {"tourisme-handicap": 5}  # years; the others 3


def labels(dice: Random, kind: str, year: int) -> tuple[Label, ...]:
    """Half of the offers have none."""
    schemes = (*OF_KIND.get(kind, ()), *OF_ALL)
    count = dice.choices((0, 1, 2), (5, 3, 1))[0]
    chosen = dice.sample(schemes, count)
    return tuple(one for code in chosen for one in _awards(dice, code, year))


def _awards(dice: Random, scheme: str, year: int) -> list[Label]:
    """One, or one a family of disability."""
    first = date(year - dice.randint(0, 4), dice.randint(1, 12), dice.randint(1, 28))
    dates = {
        "awarded_on": first,
        "expires_on": first.replace(year=first.year + LASTS.get(scheme, 3)),
    }
    if dice.random() < 0.1:
        dates = {}  # a claim
    level = f"{dice.randint(1, 5)} étoiles" if scheme == STARS else ""
    if not SCHEMES[scheme].has_families:
        return [Label(scheme=scheme, level=level, **dates)]
    families = dice.sample(list(FAMILIES), dice.randint(1, len(FAMILIES)))
    return [Label(scheme=scheme, family=family, **dates) for family in families]
