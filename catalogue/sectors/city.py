from django.utils.translation import gettext_lazy as _

from .attribute import Attribute, Kind, Sector

SECTOR = Sector(
    "city",
    _("City breaks"),
    (
        Attribute(
            "minutes_from_station",
            _("On foot from the station"),
            Kind.NUMBER,
            unit="min",
            maximum=240,
        ),
        Attribute(
            "minutes_from_airport_shuttle",
            _("On foot from the airport shuttle"),
            Kind.NUMBER,
            unit="min",
            maximum=240,
        ),
        Attribute("open_evenings", _("Open in the evening"), facet=True),
        Attribute("open_sundays", _("Open on Sunday"), facet=True),
        Attribute(
            "stay_nights",
            _("Stays of"),
            Kind.CHOICES,
            options={"1": _("1 night"), "2": _("2 nights"), "3": _("3 nights")},
            facet=True,
        ),
    ),
)
