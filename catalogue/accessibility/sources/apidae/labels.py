"""The one table from APIDAE's criteria of accessibility to facts.

A list of positives: what is not in it is unknown, never no. Each is known by its
French words, without regard to case, accents and the form of the apostrophe.
"""

from typing import NamedTuple

from catalogue.imports.known.folding import folded


class Criterion(NamedTuple):
    """`facts`: fact → value. `lodging`: said of the rooms, so of lodgings only."""

    facts: dict[str, object]
    lodging: bool = False


_CRITERIA = {
    "Accessible en fauteuil roulant en autonomie": Criterion(
        {"claim_wheelchair_autonomous": True}
    ),
    "Accessible en fauteuil roulant avec aide": Criterion(
        {"claim_reduced_mobility": True}
    ),
    "Accessible en fauteuil roulant": Criterion({"claim_reduced_mobility": True}),
    "Non accessible en fauteuil roulant": Criterion(
        {"claim_wheelchair_autonomous": False}
    ),
    "Place réservée PMR": Criterion({"parking_adapted_onsite": True}),
    "Place adaptée PMR": Criterion({"parking_onsite": True}),
    "Revêtement dur (goudron, ciment, plancher)": Criterion(
        {"path_firm_surface": True}
    ),
    "Cheminement de plain-pied": Criterion({"path_steps": 0}),
    "Ascenseur aux normes": Criterion({"inside_lift_accessible": True}),
    "Douche avec assise + espace de circulation": Criterion(
        {"shower_seat": True}, lodging=True
    ),
    "WC + barre d'appui + espace de circulation": Criterion(
        {"room_wc_bar": True, "room_wc_space": True}, lodging=True
    ),
    "Alarme visuelle avec flash lumineux": Criterion({"visual_alarm": True}),
    "Boucle magnétique disponible à l'accueil": Criterion({"induction_loop": "fixed"}),
    "Possibilité de communiquer en Langue des Signes Française": Criterion(
        {"sign_language": ["fsl"]}
    ),
    "Personnel d'accueil sensibilisé à l'accueil des personnes en situation de "
    "handicap": Criterion({"staff_training": "trained"}),
    # said in words that no fact of ours measures
    "Cheminement sans obstacles à l'intérieur": Criterion({}),
    "Entrée accessible": Criterion({}),
}
CRITERIA = {folded(words): criterion for words, criterion in _CRITERIA.items()}
