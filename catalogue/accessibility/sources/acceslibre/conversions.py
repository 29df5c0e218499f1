"""The one table from the columns of acceslibre to facts.

Each function is given the values of its columns, None where a cell is empty, and
answers with the fact's value, `ABSENT` ("there is none") or None (unknown). Words
that are no measure ("a slight slope", "narrower than 90 cm") never become a number.
"""

from collections.abc import Callable
from typing import NamedTuple


class Absent:
    """There is no such thing there: not applicable."""


ABSENT = Absent()
Answer = bool | int | str | list[str] | Absent | None


class Contradiction(ValueError):  # noqa: N818 - what was found, no fault of ours
    """Two columns cannot both be right; the fact stays unknown."""


class Conversion(NamedTuple):
    fact: str
    columns: tuple[str, ...]
    convert: Callable[..., Answer]


def _same(value: Answer) -> Answer:
    return value


def _steps(number: int | None, level: bool | None) -> Answer:
    """`level` True is no step; False says that there are some, not how many."""
    if level is not None and number is not None and level != (number == 0):
        raise Contradiction
    return 0 if level else number


def _lift(accessible: bool | None, present: bool | None) -> Answer:
    if present is False and accessible:
        raise Contradiction
    return False if present is False else accessible


def _inside_lift(reception, reception_lift, level, upstairs, upstairs_lift) -> Answer:
    """To reception, unless that is level, and to the floors: one no is a no."""
    legs = [_lift(upstairs, upstairs_lift)]
    if not level:
        legs.append(_lift(reception, reception_lift))
    known = [leg for leg in legs if leg is not None]
    return all(known) if known else None


def _door_width(centimetres: int | None) -> Answer:
    """Nobody goes through a door of 0 cm: a cell that was filled in vain."""
    return centimetres or None


def _unless_none(value: Answer, present: bool | None, other: Answer = None) -> Answer:
    """A property of a thing that is not there is not applicable.

    `other`: another property of it, which says as well that it is there.
    """
    if present is False and (value is not None or other is not None):
        raise Contradiction
    return ABSENT if present is False else value


def _devices(kinds: tuple[str, ...] | None, present: bool | None) -> Answer:
    """A device of an unknown kind is unknown: it may be heard, or seen."""
    if present is False and kinds:
        raise Contradiction
    if present is False:
        return []
    return list(kinds) if kinds else None


def _each_flight(path: bool | None, *flights: bool | int | None) -> Answer:
    """(has it, number of steps, level) a flight: outdoors, at the door, inside.

    Where all three are level there may still be steps beyond reception: unknown.
    """
    known = zip(*[iter(flights)] * 3, strict=True)
    outdoors, *others = [
        ABSENT if level or number == 0 else has for has, number, level in known
    ]
    said = [ABSENT if path is False else outdoors, *others]
    if False in said:
        return False
    return True if True in said and None not in said else None


def _slope(present: bool | None, *words: str | None) -> Answer:
    """No slope is 0 percent; a slope in words is no number."""
    if present is False and any(words):
        raise Contradiction
    return 0 if present is False else None


def _cross_slope(word: str | None) -> Answer:
    return 0 if word == "aucun" else None


def _audio_description(kinds: tuple | None, present: bool | None) -> Answer:
    if present is False and kinds:
        raise Contradiction
    return True if kinds else present


def _loop(equipment: tuple[str, ...] | None, present: bool | None) -> Answer:
    """A list without a loop says nothing of loops: it names what there is."""
    if present is False and equipment:
        raise Contradiction
    if present is False:
        return "none"
    kinds = {"bim": "fixed", "bmp": "portable"}
    return next((kinds[code] for code in kinds if code in (equipment or ())), None)


def _sign_language(equipment: tuple[str, ...] | None) -> Answer:
    return ["fsl"] if equipment and "lsf" in equipment else None


def _captions(equipment: tuple[str, ...] | None) -> Answer:
    """Cued speech (lpc) is seen on the lips, it is no text."""
    return True if equipment and "sts" in equipment else None


def _named(code: str) -> Callable[[tuple[str, ...] | None], Answer]:
    """Yes where it is named; a list of what there is says nothing of the rest."""
    return lambda places: True if places and code in places else None


_EQUIPMENT = "accueil_equipements_malentendants"
_SPACES = "accueil_presence_espaces_specifiques"


def _flights(outside: str, door: str, inside: str) -> tuple[str, ...]:
    return (
        "cheminement_ext_presence",
        *(outside, "cheminement_ext_nombre_marches", "cheminement_ext_plain_pied"),
        *(door, "entree_marches", "entree_plain_pied"),
        *(inside, "accueil_cheminement_nombre_marches"),
        "accueil_cheminement_plain_pied",
    )


def _plain(fact: str, column: str) -> Conversion:
    return Conversion(fact, (column,), _same)


CONVERSIONS = (
    _plain("transit_stop_within_200m", "transport_station_presence"),
    _plain("parking_onsite", "stationnement_presence"),
    _plain("parking_adapted_onsite", "stationnement_pmr"),
    _plain("parking_adapted_within_200m", "stationnement_ext_pmr"),
    _plain("dropoff_zone", "stationnement_zone_depose_pmr"),
    _plain("path_exists", "cheminement_ext_presence"),
    _plain("path_firm_surface", "cheminement_ext_terrain_stable"),
    Conversion(
        "path_steps",
        ("cheminement_ext_nombre_marches", "cheminement_ext_plain_pied"),
        _steps,
    ),
    _plain("path_ramp", "cheminement_ext_rampe"),
    Conversion(
        "path_lift_accessible",
        ("cheminement_ext_ascenseur_pmr", "cheminement_ext_ascenseur"),
        _lift,
    ),
    Conversion(
        "path_slope_pct",
        (
            "cheminement_ext_pente_presence",
            "cheminement_ext_pente_degre_difficulte",
            "cheminement_ext_pente_longueur",
        ),
        _slope,
    ),
    Conversion("path_cross_slope_pct", ("cheminement_ext_devers",), _cross_slope),
    _plain("path_tactile_guidance", "cheminement_ext_bande_guidage"),
    _plain("entrance_easy_to_spot", "entree_reperage"),
    Conversion("entrance_steps", ("entree_marches", "entree_plain_pied"), _steps),
    _plain("entrance_ramp", "entree_marches_rampe"),
    Conversion(
        "entrance_lift_accessible", ("entree_ascenseur_pmr", "entree_ascenseur"), _lift
    ),
    Conversion("entrance_door_width_cm", ("entree_largeur_mini",), _door_width),
    Conversion(
        "entrance_door_kind",
        ("entree_porte_manoeuvre", "entree_porte_presence", "entree_porte_type"),
        _unless_none,
    ),
    Conversion(
        "entrance_door_automatic",
        ("entree_porte_type", "entree_porte_presence", "entree_porte_manoeuvre"),
        _unless_none,
    ),
    Conversion(
        "glass_door_marked",
        ("entree_vitree_vitrophanie", "entree_vitree"),
        _unless_none,
    ),
    Conversion(
        "call_device",
        ("entree_dispositif_appel_type", "entree_dispositif_appel"),
        _devices,
    ),
    _plain("sound_beacon", "entree_balise_sonore"),
    _plain("human_help_at_entrance", "entree_aide_humaine"),
    _plain("alternative_accessible_entrance", "entree_pmr"),
    _plain("reception_visible_from_entrance", "accueil_visibilite"),
    Conversion(
        "inside_steps_to_service",
        ("accueil_cheminement_nombre_marches", "accueil_cheminement_plain_pied"),
        _steps,
    ),
    _plain("inside_ramp", "accueil_cheminement_rampe"),
    Conversion(
        "inside_lift_accessible",
        (
            "accueil_cheminement_ascenseur_pmr",
            "accueil_cheminement_ascenseur",
            "accueil_cheminement_plain_pied",
            "accueil_ascenseur_etage_pmr",
            "accueil_ascenseur_etage",
        ),
        _inside_lift,
    ),
    _plain("wheelchair_places", "accueil_tribunes_places"),
    Conversion("quiet_space", (_SPACES,), _named("quiet")),
    _plain("visual_alarm", "accueil_chambre_equipement_alerte"),
    Conversion(
        "steps_handrail",
        _flights(
            "cheminement_ext_main_courante",
            "entree_marches_main_courante",
            "accueil_cheminement_main_courante",
        ),
        _each_flight,
    ),
    Conversion(
        "steps_contrasted",
        _flights(
            "cheminement_ext_reperage_marches",
            "entree_marches_reperage",
            "accueil_cheminement_reperage_marches",
        ),
        _each_flight,
    ),
    _plain("toilet_present", "sanitaires_presence"),
    _plain("toilet_adapted", "sanitaires_adaptes"),
    _plain("toilet_transfer_side", "sanitaires_sens_transfert"),
    Conversion("adult_changing_table", (_SPACES,), _named("changing")),
    _plain("rooms_accessible_count", "accueil_chambre_nombre_accessibles"),
    _plain("roll_in_shower", "accueil_chambre_douche_plain_pied"),
    _plain("shower_seat", "accueil_chambre_douche_siege"),
    _plain("shower_bar", "accueil_chambre_douche_barre_appui"),
    _plain("room_wc_bar", "accueil_chambre_sanitaires_barre_appui"),
    _plain("room_wc_space", "accueil_chambre_sanitaires_espace_usage"),
    Conversion(
        "audio_description",
        ("accueil_audiodescription", "accueil_audiodescription_presence"),
        _audio_description,
    ),
    Conversion("captions_or_live_text", (_EQUIPMENT,), _captions),
    _plain("pictogram_signage", "accueil_signaletique_interieure"),
    Conversion("induction_loop", (_EQUIPMENT, f"{_EQUIPMENT}_presence"), _loop),
    _plain("staff_training", "accueil_personnels"),
    Conversion("sign_language", (_EQUIPMENT,), _sign_language),
    Conversion("assistance_dog_welcome", (_SPACES,), _named("dogs")),
)

LABELS = "labels"
LABELLED = "claim_reduced_mobility"


def facts_of_columns() -> dict[str, list[str]]:
    """Column → the facts that it has a part in."""
    found: dict[str, list[str]] = {LABELS: [LABELLED]}
    for fact, columns, _convert in CONVERSIONS:
        for name in columns:
            found.setdefault(name, []).append(fact)
    return found


# said in words of which no fact is made; the report says so
WORDS = {
    "cheminement_ext_pente_degre_difficulte": ("légère", "importante"),
    "cheminement_ext_pente_longueur": ("courte", "moyenne", "longue"),
    "cheminement_ext_devers": ("léger", "important"),
    "cheminement_ext_retrecissement": (True, False),
    "accueil_retrecissement": (True, False),
    "sanitaires_largeur_porte": ("80–90", "90–110"),
}
