"""One text field in every language: those of the site open, the others folded."""

from wagtail.admin.panels import MultiFieldPanel

from catalogue.admin.offers.panels import TextPanel
from config.languages import LANGUAGES


def in_every_language(field: str, heading: str) -> MultiFieldPanel:
    """One row a language of the site; the others are edited on the texts' side."""
    panels = [
        TextPanel(f"{field}_{language.code}", heading=language.name)
        for language in LANGUAGES
    ]
    return MultiFieldPanel(panels, heading=heading)
