"""Labels and ratings: keys of the thesaurus as schemes of ours."""

import re
from datetime import date, timedelta

from catalogue.imports.days import day
from catalogue.imports.numbers import whole
from catalogue.imports.record import Label
from catalogue.labels import OTHER

from .node import Node
from .texts import clean_text, name_of

MOST = 50  # labels of one offer
SCHEMES = {
    "LabelRating_AccueilVelo": "accueil-velo",
    "LabelRating_BienvenueaLaFerme": "bienvenue-ferme",
    "LabelRating_ClefVerte": "clef-verte",
    "LabelRating_Clevacances": "clevacances",
    "LabelRating_DestinationPourTous": "destination-pour-tous",
    "LabelRating_EcolabelEuropeen": "ecolabel-europeen",
    "LabelRating_EspritParc": "esprit-parc",
    "LabelRating_FamillePlus": "famille-plus",
    "LabelRating_GitesDeFrance": "gites-de-france",
    "LabelRating_MaitreRestaurateur": "maitre-restaurateur",
    "LabelRating_MuseeDeFrance": "musee-de-france",
    "LabelRating_OutstandingGarden": "jardin-remarquable",
    "LabelRating_QualiteTourisme": "qualite-tourisme",
    "LabelRating_TourismeHandicap": "tourisme-handicap",
}
# Tourisme & Handicap gives a pictogram a family: one award each.
FAMILIES = {
    "LabelRating_TourismeHandicapPictogrammeAuditif": "hearing",
    "LabelRating_TourismeHandicapPictogrammeMental": "mental",
    "LabelRating_TourismeHandicapPictogrammeMoteur": "motor",
    "LabelRating_TourismeHandicapPictogrammeVisuel": "visual",
}
# ScaleRating_3etoiles, ScaleRating_2epis: the scheme is told by its sign.
SCALES = {
    "etoile": ("classement", "étoile"),
    "epi": ("gites-de-france", "épi"),
    "cle": ("clevacances", "clé"),
    "cheminee": ("logis", "cheminée"),
    "oreille": (OTHER, "oreille"),
}
_SCALE = re.compile(r"ScaleRating_(\d)([a-z]+?)s?", re.ASCII)
# Promises of 2020, no labels.
NOT_LABELS = {"COVID19ProtocolsCommitted"}


def labels_of_offer(root: Node) -> tuple[Label, ...]:
    """The labels of the record, each once; without dates each is a claim."""
    found: list[Label] = []
    for review in root.each("hasReview", most=MOST):
        value = review.first("hasReviewValue")
        if value is None or value.key_of() in NOT_LABELS:
            continue
        label = _label(review, value)
        if label not in found:
            found.append(label)
    return tuple(found)


def _label(review: Node, value: Node) -> Label:
    scheme, level, family, name = _scheme(value)
    first, last = _dates(review)
    number = review.first("reviewApprovalNumber")
    return Label(
        scheme=scheme,
        name=name,
        level=level,
        family=family,
        number=clean_text(number, 60) if number is not None else "",
        awarded_on=first,
        expires_on=last,
    )


def _scheme(value: Node) -> tuple[str, str, str, str]:
    """(scheme, level, family, name); a label that we do not list keeps its name."""
    key = value.key_of()
    if key in FAMILIES:
        return "tourisme-handicap", "", FAMILIES[key], ""
    if key in SCHEMES:
        return SCHEMES[key], "", "", ""
    scale = _SCALE.fullmatch(key)
    if scale and scale[2] in SCALES:
        scheme, sign = SCALES[scale[2]]
        level = f"{scale[1]} {sign}{'s' if scale[1] > '1' else ''}"
        return scheme, level, "", "" if scheme != OTHER else name_of(value, 120)
    return OTHER, "", "", name_of(value, 120)


def _dates(review: Node) -> tuple[date | None, date | None]:
    first, last = (
        _day(review, "reviewDeliveryDate"),
        _day(review, "reviewExpirationDate"),
    )
    lasting = review.first("reviewValidityDuration")
    if first and not last and lasting is not None:
        days = lasting.take(whole, most=36_500)
        last = first + timedelta(days=days) if days else None
    if first and last and last < first:
        review.warn("order", f"{first} – {last}")
        return None, None
    return first, last


def _day(review: Node, name: str) -> date | None:
    node = review.first(name)
    return None if node is None else node.take(day)
