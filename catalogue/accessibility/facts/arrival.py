"""Coming by public transport, by car, being set down."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.fact import Fact, Kind

FACTS = (
    Fact(
        code="transit_stop_within_200m",
        label=_("Public transport stop within 200 m"),
        zone="arrival",
        question=_("Is there a bus, tram or train stop within 200 m?"),
        how=_(
            "Walk from the stop to the entrance or measure the way on a map: 200 m is "
            "about three minutes on foot."
        ),
        yes=_("A public transport stop is less than 200 m from the entrance."),
        no=_("There is no public transport stop within 200 m of the entrance."),
        facet=True,
        acceslibre=("transport_station_presence",),
    ),
    Fact(
        code="parking_onsite",
        label=_("Car park on site"),
        zone="arrival",
        question=_("Can visitors park a car on site?"),
        how=_("Count only places that belong to the site and that visitors may use."),
        yes=_("Visitors can park on site."),
        no=_("There is no car park on site."),
        acceslibre=("stationnement_presence",),
        a11yjson="parking",
        datatourisme="CarPark",
    ),
    Fact(
        code="parking_adapted_onsite",
        label=_("Adapted parking space on site"),
        zone="arrival",
        question=_("Is there a parking space reserved for disabled people on site?"),
        how=_("Look for the wheelchair symbol painted on the ground or on a sign."),
        yes=_("A parking space reserved for disabled people is on site."),
        no=_("There is no parking space reserved for disabled people on site."),
        facet=True,
        acceslibre=("stationnement_pmr",),
        a11yjson="parking.forWheelchairUsers",
        osm="capacity:disabled",
        apidae=("Place réservée PMR",),
    ),
    Fact(
        code="parking_adapted_within_200m",
        label=_("Adapted parking space within 200 m"),
        zone="arrival",
        question=_(
            "Is there a parking space reserved for disabled people in the street or in "
            "a car park within 200 m?"
        ),
        how=_(
            "Look for the wheelchair symbol outside the site, along the way to the "
            "entrance."
        ),
        yes=_(
            "A parking space reserved for disabled people is less than 200 m from the "
            "entrance."
        ),
        no=_(
            "There is no parking space reserved for disabled people within 200 m of "
            "the entrance."
        ),
        acceslibre=("stationnement_ext_pmr",),
        a11yjson="parking.forWheelchairUsers.distanceToEntrance",
    ),
    Fact(
        code="parking_adapted_width_cm",
        label=_("Width of the adapted parking space"),
        zone="arrival",
        kind=Kind.NUMBER,
        unit="cm",
        maximum=1000,
        tolerance=2,
        question=_("How wide is the adapted parking space?"),
        how=_(
            "Measure between the inner edges of the lines, hatched strip included. "
            "Take the widest space if there are several."
        ),
        says=_("The adapted parking space is %(value)s wide."),
        none=_("There is no adapted parking space."),
        a11yjson="parking.forWheelchairUsers.width",
    ),
    Fact(
        code="dropoff_zone",
        label=_("Place to be set down"),
        zone="arrival",
        question=_("Can a vehicle stop near the entrance to set somebody down?"),
        how=_(
            "Look for a marked stopping place, or ask whether a car may stop for a few "
            "minutes in front of the entrance."
        ),
        yes=_("A vehicle can stop near the entrance to set somebody down."),
        no=_("A vehicle cannot stop near the entrance to set somebody down."),
    ),
)
