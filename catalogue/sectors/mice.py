from django.utils.translation import gettext_lazy as _

from .attribute import Attribute, Kind, Sector

SECTOR = Sector(
    "mice",
    _("Meetings and seminars"),
    (
        Attribute(
            "simultaneous_breakouts",
            _("Simultaneous break-out rooms"),
            Kind.NUMBER,
            maximum=200,
        ),
        Attribute(
            "bedrooms_on_site", _("Bedrooms on site"), Kind.NUMBER, maximum=5_000
        ),
        Attribute(
            "bedrooms_nearby",
            _("Bedrooms within 10 minutes on foot"),
            Kind.NUMBER,
            maximum=20_000,
        ),
        Attribute(
            "catering",
            _("Catering"),
            Kind.CHOICES,
            options={
                "coffee_break": _("coffee break"),
                "seated_meal": _("seated meal"),
                "buffet": _("buffet"),
                "cocktail": _("cocktail"),
                "own_caterer": _("own caterer welcome"),
            },
            facet=True,
        ),
        Attribute("residential_seminar", _("Residential seminar"), facet=True),
    ),
)
