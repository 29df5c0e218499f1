from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel

from catalogue.admin.offers.panels import Tab

IMAGE = [
    FieldPanel("photo"),
    FieldRowPanel([FieldPanel("alt_fr"), FieldPanel("alt_en")]),
    FieldRowPanel([FieldPanel("caption_fr"), FieldPanel("caption_en")]),
]

TAB = Tab(
    "media",
    [InlinePanel("images", IMAGE, heading=_("Images"), label=_("image"))],
    heading=_("Images"),
)
