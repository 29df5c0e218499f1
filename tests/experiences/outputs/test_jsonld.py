"""What machines read of an experience, by the names of schema.org."""

import json
from datetime import date

import pytest
from msgspec.structs import replace

from experiences.document import Seller, Suspension
from experiences.outputs.jsonld import json_ld

from .building import BASE, CASTLE, DAY, VISIT, experience

URL = BASE + "/fr/sejours/week-end-abcdefabcdef/"
TRIP_HAS = {
    *("@context", "@type", "@id", "url", "name", "description", "image"),
    *("touristType", "provider", "itinerary", "offers"),
}
"""Properties of schema.org's TouristTrip, those of Trip and Thing among them."""


def read(language="fr", **kwargs) -> dict:
    return json.loads(json_ld(experience(**kwargs), language, DAY, BASE))


def test_an_experience_is_a_tourist_trip():
    found = read()

    assert set(found) == TRIP_HAS
    assert found["@context"] == "https://schema.org"
    assert found["@type"] == "TouristTrip"
    assert found["@id"] == found["url"] == URL
    assert found["name"] == "Week-end <en famille> & amis"
    assert found["description"] == "Deux jours."
    assert found["touristType"] == ["Famille"]
    assert found["image"][0]["contentUrl"] == BASE + "/media/a.jpg"
    assert found["provider"] == {"@type": "TravelAgency", "name": "Office de tourisme"}


def test_its_itinerary_is_a_list_of_places_in_order():
    found = read(language="en")["itinerary"]

    assert found["@type"] == "ItemList"
    assert found["numberOfItems"] == 2
    assert found["itemListElement"] == [
        {
            "@type": "ListItem",
            "position": 1,
            "item": {
                "@type": "TouristAttraction",
                "name": "Castle",
                "url": BASE + "/en/offers/castle/",
                "address": {
                    "@type": "PostalAddress",
                    "addressCountry": "FR",
                    "streetAddress": "25 rue du Fort",
                    "postalCode": "65100",
                    "addressLocality": "Lourdes",
                },
                "geo": {
                    "@type": "GeoCoordinates",
                    "latitude": 43.0964,
                    "longitude": -0.0487,
                },
            },
        },
        {
            "@type": "ListItem",
            "position": 2,
            "item": {"@type": "Place", "name": "Voie verte"},
        },
    ]


def test_it_offers_the_fares_that_are_to_come_and_no_option():
    assert read()["offers"] == [
        {
            "@type": "Offer",
            "url": URL,
            "price": "120.50",
            "priceCurrency": "EUR",
            "name": "Adulte",
            "eligibleQuantity": {"@type": "QuantitativeValue", "minValue": 2},
        }
    ]


@pytest.mark.parametrize(
    "kwargs",
    [
        pytest.param({"seller": None}, id="an idea"),
        pytest.param({"seller": Seller(legal_name="Club")}, id="nobody registered"),
        pytest.param({"suspended": Suspension(date(2027, 6, 1))}, id="suspended"),
    ],
)
def test_nothing_is_offered_that_nobody_may_sell(kwargs):
    assert "offers" not in read(**kwargs)


def test_an_offer_that_is_no_longer_public_is_not_told():
    gone = replace(VISIT, stop=replace(CASTLE, public=False))

    assert "itinerary" not in read(steps=[gone])


def test_a_title_cannot_end_the_script():
    found = json_ld(experience(title={"fr": "</script><b>"}), "fr", DAY, BASE)

    assert "</" not in found
    assert json.loads(found)["name"] == "</script><b>"
