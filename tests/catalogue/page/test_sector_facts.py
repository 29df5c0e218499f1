from django.utils.translation import override

from catalogue.page.sector_facts import SectorFacts, sector_facts
from tests.catalogue.documents import STAY, TRANSPORT


def test_the_answers_to_each_sector_are_in_words():
    with override("en"):
        found = sector_facts(STAY, "en")

    assert found == [
        SectorFacts(
            "cycling",
            "Cycling",
            [
                ("Secure bicycle storage", "yes"),
                ("Distance to a signed route", "350\N{NO-BREAK SPACE}m"),
                ("Bicycles for hire", "e-bike and child's bike"),
                ("Accueil Vélo: category of the professional", "lodging"),
            ],
        ),
        SectorFacts(
            "families",
            "Families",
            [("Room for a “tribe” of", "8\N{NO-BREAK SPACE}pers.")],
        ),
    ]


def test_an_offer_of_no_sector_has_no_answers():
    assert sector_facts(TRANSPORT, "en") == []
