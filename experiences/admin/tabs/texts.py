from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from catalogue.admin.offers.panels import Tab, TextPanel
from catalogue.admin.offers.tabs._languages import in_every_language
from config.languages import LANGUAGES, Language


def _texts(language: Language) -> MultiFieldPanel:
    """Title, summary and description in one language; others than ours folded."""
    return MultiFieldPanel(
        [
            TextPanel(f"title_{language.code}", heading=_("Title")),
            TextPanel(f"summary_{language.code}", heading=_("In short")),
            TextPanel(f"description_{language.code}", heading=_("Description")),
        ],
        heading=language.name,
        classname="" if language.interface else "collapsed",
        attrs={"lang": language.code},
    )


TAB = Tab(
    "texts",
    [
        *(_texts(language) for language in LANGUAGES),
        *in_every_language("included", _("Included (one entry a line)")),
        *in_every_language("excluded", _("Not included (one entry a line)")),
        *in_every_language("to_bring", _("To bring (one entry a line)")),
        FieldPanel("themes", icon="tag"),
    ],
    heading=_("Texts"),
)
