from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
)

from catalogue.admin.offers.panels import Tab

IMAGE = [
    FieldPanel("photo"),
    FieldRowPanel([FieldPanel("alt_fr"), FieldPanel("alt_en")]),
    FieldRowPanel([FieldPanel("caption_fr"), FieldPanel("caption_en")]),
    FieldPanel("source_url"),
    FieldRowPanel([FieldPanel("author"), FieldPanel("licence")]),
    FieldRowPanel(
        [FieldPanel("rights_from"), FieldPanel("rights_until"), FieldPanel("reuse")]
    ),
]

TAB = Tab(
    "media",
    [
        HelpPanel(
            _(
                "The rights of a photograph of the library are kept with it; those"
                " below are for an image elsewhere. Without an author an image is"
                " not shown."
            )
        ),
        InlinePanel("images", IMAGE, heading=_("Images"), label=_("image")),
    ],
    heading=_("Images"),
)
