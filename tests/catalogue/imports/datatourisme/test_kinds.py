import pytest

from catalogue import kinds, sectors
from catalogue.imports.datatourisme.classes import (
    BRANCHES_OF_CLASS,
    CLASSES_BY_BRANCH,
    KIND_OF_BRANCH,
    KIND_OF_CLASS,
)
from catalogue.imports.datatourisme.kinds import classified
from catalogue.imports.datatourisme.sectors import SIGNS, sectors_of

from . import findings, node


@pytest.mark.parametrize(
    ("types", "kind"),
    [
        ("schema:Hotel Accommodation Hotel HotelRestaurant Restaurant", "stay"),
        ("Restaurant FoodEstablishment", "eat"),
        ("Festival EntertainmentAndEvent CulturalSite", "event"),
        ("CyclingTour Tour olo:OrderedList", "route"),
        ("Castle CulturalSite BusinessPlace", "visit"),
        ("ConventionCentre BusinessPlace", "venue"),
        ("Beach NaturalHeritage SportsAndLeisurePlace", "visit"),
        ("EquipmentRental Practice Product Rental", "do"),
        ("EquipmentRental Product Rental", "service"),
        ("MultiPurposeRoomOrCommunityRoom SportsAndLeisurePlace", "venue"),
        ("Spa MedicalPlace", "do"),
        ("TaxiCompany ServiceProvider", "transport"),
        ("LocalTouristOffice TouristInformationCenter", "service"),
        ("https://www.datatourisme.fr/ontology/core#Museum", "visit"),
    ],
)
def test_types_tell_the_kind(types, kind):
    root = node({"@type": [*types.split(), "PointOfInterest", "PlaceOfInterest"]})

    found = classified(root)
    assert (found.kind, found.unclassified) == (kind, ())
    assert root.problems == []


def test_types_that_say_nothing_are_reported():
    root = node({"@type": ["PointOfInterest", "Spaceport"]})

    found = classified(root)
    assert (found.kind, found.unclassified) == ("", ("Spaceport",))
    assert findings(root) == [("", "unclassified")]


def test_every_branch_has_a_kind_of_the_catalogue():
    assert set(CLASSES_BY_BRANCH) == set(KIND_OF_BRANCH)
    assert {*KIND_OF_BRANCH.values(), *KIND_OF_CLASS.values()} == set(kinds.KINDS)
    assert set(KIND_OF_CLASS) <= set(BRANCHES_OF_CLASS)


def test_every_sector_has_its_signs():
    assert set(SIGNS) == set(sectors.SECTORS)


@pytest.mark.parametrize(
    ("record", "classes", "amenities", "codes"),
    [
        ({}, {"Museum"}, (), ("heritage",)),
        ({}, {"Hotel"}, ("BikeGarage", "Seminar"), ("cycling", "mice")),
        ({"hasTheme": [{"@id": "kb:ATV"}]}, set(), (), ("cycling",)),
        ({"hasTheme": "kb:Bike"}, set(), (), ("cycling",)),
        ({"hasNeighborhood": [{"@id": "kb:InTown"}]}, set(), (), ("city",)),
        (
            {"hasReview": [{"hasReviewValue": {"@id": "kb:LabelRating_FamillePlus"}}]},
            set(),
            (),
            ("families",),
        ),
        ({"reducedMobilityAccess": True}, set(), (), ()),
    ],
)
def test_signs_tell_the_sectors(record, classes, amenities, codes):
    assert sectors_of(node(record), frozenset(classes), amenities) == codes
