from django.utils.translation import gettext_lazy as _

from .attribute import Attribute, Kind, Sector

SECTOR = Sector(
    "cycling",
    _("Cycling"),
    (
        Attribute(
            "secure_bike_storage",
            _("Secure bicycle storage"),
            help=_("A closed room or box, under lock, out of the weather."),
            facet=True,
        ),
        Attribute("bike_repair_kit", _("Repair kit"), facet=True),
        Attribute("ebike_charging", _("E-bike charging"), facet=True),
        Attribute("luggage_transfer", _("Luggage transfer"), facet=True),
        Attribute("bike_wash", _("Wash point for bicycles")),
        Attribute(
            "distance_to_route_m",
            _("Distance to a signed route"),
            Kind.NUMBER,
            unit="m",
            maximum=50_000,
        ),
        Attribute(
            "bikes_for_hire",
            _("Bicycles for hire"),
            Kind.CHOICES,
            options={
                "city": _("city bike"),
                "trekking": _("trekking bike"),
                "mountain": _("mountain bike"),
                "road": _("road bike"),
                "ebike": _("e-bike"),
                "handbike": _("handbike"),
                "tandem": _("tandem"),
                "cargo": _("cargo bike"),
                "child": _("child's bike"),
                "trailer": _("trailer"),
            },
            facet=True,
        ),
        Attribute(
            "accueil_velo_category",
            _("Accueil Vélo: category of the professional"),
            Kind.CHOICE,
            options={
                "lodging": _("lodging"),
                "restaurant": _("restaurant"),
                "hire": _("hire and repair"),
                "site": _("visitor site"),
                "office": _("tourist office"),
            },
        ),
    ),
)
