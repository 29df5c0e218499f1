"""The label schemes: who gives them, which one follows, and in which families."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from django.utils.translation import gettext_lazy as _


class Award(Protocol):
    """What a label award says, in the document as in the model."""

    scheme: str
    awarded_on: date | None
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class Scheme:
    """One label. `ends_on`: last day of the scheme; `successor`: code of the next."""

    code: str
    name: str
    issuer: str
    successor: str = ""
    ends_on: date | None = None
    has_families: bool = False


OTHER = "other"
SCHEMES = {
    scheme.code: scheme
    for scheme in (
        Scheme(
            "tourisme-handicap",
            "Tourisme & Handicap",
            "Direction générale des Entreprises",
            has_families=True,
        ),
        Scheme(
            "destination-pour-tous",
            "Destination pour tous",
            "Direction générale des Entreprises",
        ),
        Scheme("handiplage", "Handiplage", "Association nationale Handiplage"),
        Scheme("mobalib", "Mobalib", "Mobalib"),
        Scheme(
            "qualite-tourisme",
            "Qualité Tourisme",
            "Direction générale des Entreprises",
            successor="destination-excellence",
            ends_on=date(2026, 12, 31),
        ),
        Scheme("destination-excellence", "Destination d’excellence", "Atout France"),
        Scheme("accueil-velo", "Accueil Vélo", "France Vélo Tourisme"),
        Scheme("classement", _("Star rating"), "Atout France"),
        Scheme("gites-de-france", "Gîtes de France", "Gîtes de France"),
        Scheme("clevacances", "Clévacances", "Clévacances France"),
        Scheme("bienvenue-ferme", "Bienvenue à la ferme", "Chambres d’agriculture"),
        Scheme("logis", "Logis Hôtels", "Fédération internationale des Logis"),
        Scheme("maitre-restaurateur", "Maître restaurateur", "Préfecture"),
        Scheme("famille-plus", "Famille Plus", "Association Famille Plus"),
        Scheme("musee-de-france", "Musée de France", "Ministère de la Culture"),
        Scheme("jardin-remarquable", "Jardin remarquable", "Ministère de la Culture"),
        Scheme("clef-verte", "Clef Verte", "Teragir"),
        Scheme("ecolabel-europeen", _("EU Ecolabel"), "AFNOR"),
        Scheme("esprit-parc", "Esprit parc national", "Parc national des Pyrénées"),
        Scheme(OTHER, _("Another label"), ""),
    )
}

FAMILIES = {
    "motor": _("motor"),
    "hearing": _("hearing"),
    "visual": _("visual"),
    "mental": _("mental"),
}


def last_day(award: Award) -> date | None:
    """Its own expiry or the end of its scheme, whichever comes first."""
    scheme = SCHEMES.get(award.scheme)
    ends = (award.expires_on, scheme.ends_on if scheme else None)
    return min((day for day in ends if day), default=None)


def status(award: Award, day: date) -> str:
    """in_force, future, claim or expired: a claim without dates proves nothing."""
    last = last_day(award)
    if last is not None and last < day:
        return "expired"
    if award.awarded_on is None or award.expires_on is None:
        return "claim"
    return "in_force" if award.awarded_on <= day else "future"


def choices() -> list[tuple[str, str]]:
    """(code, name) of every scheme."""
    return [(scheme.code, scheme.name) for scheme in SCHEMES.values()]


def families() -> list[tuple[str, str]]:
    """(code, name) of the families of disability."""
    return list(FAMILIES.items())
