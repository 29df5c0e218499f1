from django.utils.translation import gettext_lazy as _

from .attribute import Attribute, Kind, Sector

SECTOR = Sector(
    "families",
    _("Families"),
    (
        Attribute(
            "best_from_age",
            _("Best from age"),
            Kind.NUMBER,
            unit=_("years"),
            maximum=18,
        ),
        Attribute("pushchair_friendly", _("Possible with a pushchair"), facet=True),
        Attribute("baby_changing_table", _("Baby changing table"), facet=True),
        Attribute("high_chair", _("High chair"), facet=True),
        Attribute("cot", _("Cot"), facet=True),
        Attribute(
            "tribe_capacity",
            _("Room for a “tribe” of"),
            Kind.NUMBER,
            help=_("Largest family or group of friends received together."),
            unit="pers.",
            maximum=1_000,
        ),
        Attribute("games", _("Games or play area"), facet=True),
        Attribute("rainy_day", _("Good on a rainy day"), facet=True),
    ),
)
