from django.utils.translation import gettext_lazy as _

from .attribute import Attribute, Kind, Sector

SECTOR = Sector(
    "heritage",
    _("Heritage"),
    (
        Attribute(
            "period",
            _("Period"),
            Kind.CHOICES,
            options={
                "prehistory": _("prehistory"),
                "antiquity": _("antiquity"),
                "middle_ages": _("Middle Ages"),
                "renaissance": _("Renaissance"),
                "classical": _("17th and 18th centuries"),
                "nineteenth": _("19th century"),
                "twentieth": _("20th century and today"),
            },
            facet=True,
        ),
        Attribute(
            "protection",
            _("Protection"),
            Kind.CHOICE,
            options={
                "classified": _("classified historic monument"),
                "registered": _("registered historic monument"),
                "world_heritage": _("World Heritage"),
                "remarkable_site": _("remarkable heritage site"),
                "natural_site": _("protected natural site"),
            },
        ),
        Attribute(
            "guided_languages",
            _("Guided visits in"),
            Kind.CHOICES,
            options={
                "fr": _("French"),
                "en": _("English"),
                "es": _("Spanish"),
                "it": _("Italian"),
                "de": _("German"),
                "nl": _("Dutch"),
                "pt": _("Portuguese"),
                "oc": _("Occitan"),
                "fsl": _("French Sign Language"),
            },
            facet=True,
        ),
        Attribute(
            "visit_kinds",
            _("Ways to visit"),
            Kind.CHOICES,
            options={
                "free": _("at one's own pace"),
                "guided": _("guided"),
                "audio": _("audio guide"),
                "workshop": _("workshop"),
                "night": _("by night"),
            },
        ),
    ),
)
