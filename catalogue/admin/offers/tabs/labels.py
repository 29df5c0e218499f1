from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList

AWARD = [
    FieldRowPanel([FieldPanel("scheme"), FieldPanel("name")]),
    FieldRowPanel([FieldPanel("level"), FieldPanel("family"), FieldPanel("number")]),
    FieldRowPanel([FieldPanel("awarded_on"), FieldPanel("expires_on")]),
]

TAB = ObjectList(
    [InlinePanel("labels", AWARD, heading=_("Labels"), label=_("label"))],
    heading=_("Labels"),
)
