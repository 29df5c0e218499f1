"""One text field in every language: those of the site open, the others folded."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldRowPanel, MultiFieldPanel

from catalogue.admin.offers.panels import TextPanel
from config.languages import INTERFACE, LANGUAGES, Language


def in_every_language(field: str, heading: str) -> list[MultiFieldPanel]:
    """The languages of the site side by side, and a folded panel of the others."""
    others = [language for language in LANGUAGES if language not in INTERFACE]
    return [
        MultiFieldPanel([FieldRowPanel(_texts(field, INTERFACE))], heading=heading),
        MultiFieldPanel(
            _texts(field, others),
            heading=_("In other languages"),
            classname="collapsed",
        ),
    ]


def _texts(field: str, languages: list[Language]) -> list[TextPanel]:
    return [
        TextPanel(f"{field}_{language.code}", heading=language.name)
        for language in languages
    ]
