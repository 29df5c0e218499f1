import json

import msgspec
import pytest
from django.utils.translation import override

from catalogue.page.access.amenities import Amenity
from catalogue.page.jsonld import json_ld
from tests.catalogue.documents import DAY, DO, EVENT, OFFERS, ROUTE, VISIT

BASE = "https://example.org"
PLACE = {
    "address": {
        "@type": "PostalAddress",
        "addressCountry": "FR",
        "streetAddress": "12 rue des Remparts",
        "postalCode": "65100",
        "addressLocality": "Lourdes",
    },
    "geo": {"@type": "GeoCoordinates", "latitude": 43.0949, "longitude": -0.0462},
}


def graph(offer, language="fr") -> list[dict]:
    with override(language):
        return json.loads(json_ld(offer, language, DAY, BASE))["@graph"]


def test_a_business_makes_its_offers_itself():
    url = BASE + DO.path["fr"]

    assert graph(DO) == [
        {
            "@id": url,
            "@type": "LocalBusiness",
            "name": "Descente du gave en rafting",
            "url": url,
            "isAccessibleForFree": False,
            **PLACE,
            "makesOffer": [
                {
                    "@type": "Offer",
                    "url": url,
                    "priceCurrency": "EUR",
                    "price": "38.00",
                    "name": str(_everybody("fr")),
                }
            ],
        }
    ]


def test_a_sight_tells_its_hours_and_its_prices_point_at_it():
    sight, *offers = graph(VISIT)

    assert sight["@type"] == "TouristAttraction"
    assert "makesOffer" not in sight
    assert sight["openingHoursSpecification"][0] == {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": "https://schema.org/Tuesday",
        "opens": "10:00",
        "closes": "12:00",
        "validFrom": "2026-11-24",
        "validThrough": "2026-11-24",
    }
    assert [offer["availableAtOrFrom"] for offer in offers] == [
        {"@id": sight["@id"]}
    ] * 3
    assert offers[2]["priceSpecification"] == {
        "@type": "PriceSpecification",
        "priceCurrency": "EUR",
        "minPrice": "20.00",
        "maxPrice": "26.00",
    }
    assert sight["image"][1] == {
        "@type": "ImageObject",
        "contentUrl": f"{BASE}/media/images/jardin.1600.webp",
        "width": 1600,
        "height": 1066,
        "creditText": "Jeanne Soulé",
        "caption": "Le jardin de buis",
        "license": {"@type": "CreativeWork", "name": "CC BY-SA 4.0"},
    }


def test_an_event_is_one_node_for_each_date_to_come():
    dates = graph(EVENT)

    assert [
        (node["startDate"], node.get("endDate"), node["eventStatus"].rpartition("/")[2])
        for node in dates
    ] == [
        ("2026-12-04T20:30", "2026-12-04T23:00", "EventScheduled"),
        ("2026-12-05T20:30", None, "EventScheduled"),
        ("2026-12-12", "2026-12-13", "EventRescheduled"),
        ("2026-12-19", None, "EventCancelled"),
    ]
    assert {node["location"]["name"] for node in dates} == {"Château des Trois Vallées"}
    assert dates[0]["offers"][0]["url"] == "https://example.org/billets"
    assert dates[1]["offers"][0]["availability"] == "https://schema.org/SoldOut"


def test_a_route_is_a_trip_through_its_place():
    trip = graph(ROUTE, "en")[0]

    assert trip["@type"] == "TouristTrip"
    assert trip["itinerary"] == {"@type": "Place", "name": "Lourdes", **PLACE}


@pytest.mark.parametrize("kind", OFFERS)
def test_no_claim_about_access_is_told_to_machines(kind):
    claim = msgspec.structs.replace(OFFERS[kind], observations=VISIT.observations)

    assert json_ld(claim, "en", DAY, BASE) == json_ld(OFFERS[kind], "en", DAY, BASE)


def test_nothing_in_a_text_can_end_the_script():
    evil = msgspec.structs.replace(DO, title={"fr": "</script><script>alert(1)"})
    written = json_ld(evil, "fr", DAY, BASE)

    assert "<" not in written
    assert json.loads(written)["@graph"][0]["name"] == "</script><script>alert(1)"


def _everybody(language):
    from catalogue.models.price import Price

    with override(language):
        return str(Price.Audience.ALL.label)


LIFT = Amenity("inside_lift_accessible", "Ascenseur accessible", value=True)
LIFT_NODE = {
    "@type": "LocationFeatureSpecification",
    "propertyID": "inside_lift_accessible",
    "name": "Ascenseur accessible",
    "value": True,
}


def with_lift(offer) -> list[dict]:
    with override("fr"):
        return json.loads(json_ld(offer, "fr", DAY, BASE, [LIFT]))["@graph"]


def test_known_facts_about_access_are_features_of_the_place():
    assert with_lift(DO)[0]["amenityFeature"] == [LIFT_NODE]
    assert with_lift(VISIT)[0]["amenityFeature"] == [LIFT_NODE]
    assert {e["location"]["amenityFeature"][0]["name"] for e in with_lift(EVENT)} == {
        "Ascenseur accessible"
    }


def test_a_way_is_no_place_and_has_no_features():
    assert "amenityFeature" not in json.dumps(with_lift(ROUTE))


def test_a_place_of_which_nothing_is_known_has_no_features():
    assert "amenityFeature" not in json.dumps(graph(DO))
