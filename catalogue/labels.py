"""The label schemes: who gives them, which one follows, and in which families."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _


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


def choices() -> list[tuple[str, str]]:
    """(code, name) of every scheme."""
    return [(scheme.code, scheme.name) for scheme in SCHEMES.values()]


def families() -> list[tuple[str, str]]:
    """(code, name) of the families of disability."""
    return list(FAMILIES.items())
