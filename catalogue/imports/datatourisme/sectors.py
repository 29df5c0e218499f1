"""Which sectors a record belongs to: by its classes, themes, amenities and labels."""

from collections.abc import Iterable

from .classes import BRANCHES_OF_CLASS
from .node import Node

# Branches and classes of the ontology; keys of its thesaurus.
SIGNS = {
    "accessible": """
        LabelRating_TourismeHandicap LabelRating_TourismeHandicapPictogrammeAuditif
        LabelRating_TourismeHandicapPictogrammeMental
        LabelRating_TourismeHandicapPictogrammeMoteur
        LabelRating_TourismeHandicapPictogrammeVisuel LabelRating_DestinationPourTous
    """,
    "city": "CityHeritage Downtown InTown",
    "cycling": """
        CyclingTour BikeStationOrDepot ElectricBycicleChargingPoint RailBike Velodrome
        BicycleTouring Bike ATV ElectricBike BikeGarage BikeHire BikeLoan BikeRoom
        CycleTourist Cyclists MountainBikers LabelRating_AccueilVelo
    """,
    "families": """
        ChildrensEvent ThemePark PlayArea ZooAnimalPark KidsClub TeachingFarm MiniGolf
        AdventurePark VivariumAquarium Playground BabyChair BabyEquipment Paddling
        TeenagersClub Families LargeFamilies Children LabelRating_FamillePlus
    """,
    "heritage": """
        ArcheologicalSite CityHeritage DefenceSite InterpretationCentre Museum
        ParkAndGarden ReligiousSite RemarkableBuilding RemembranceSite
        TechnicalHeritage NaturalHeritage HeritageDays
        LabelRating_MonumentHistorique LabelRating_PatrimoineMondialUnesco
        LabelRating_MuseeDeFrance LabelRating_OutstandingGarden
        LabelRating_MaisonDesIllustres
    """,
    "mice": """
        BusinessPlace ConventionCentre BusinessEvent Seminar EquippedMeetingRoom
        MeetingRoom BusinessTourist
    """,
}
_SECTOR_OF_SIGN: dict[str, list[str]] = {}
for _sector, _signs in SIGNS.items():
    for _sign in _signs.split():
        _SECTOR_OF_SIGN.setdefault(_sign, []).append(_sector)

_WHERE = (
    ("hasTheme",),
    ("hasNeighborhood",),
    ("hasClientTarget",),
    ("hasDescription", "isDedicatedTo"),
    ("hasReview", "hasReviewValue"),
)


def sectors_of(
    root: Node, classes: frozenset[str], amenities: Iterable[str]
) -> tuple[str, ...]:
    """The codes of the sectors, in the order of the alphabet."""
    signs = set(classes) | set(amenities)
    for name in classes:
        signs |= BRANCHES_OF_CLASS[name]
    for path in _WHERE:
        signs.update(node.key_of() for node in root.each(*path))
    found = {sector for sign in signs for sector in _SECTOR_OF_SIGN.get(sign, ())}
    return tuple(sorted(found))
