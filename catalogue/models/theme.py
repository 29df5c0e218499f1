from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase


class Theme(TagBase):
    """A theme that editors give freely; its `label` is translated."""

    label = models.CharField(_("label"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")


class OfferTheme(ItemBase):
    tag = models.ForeignKey(Theme, models.CASCADE, related_name="offer_themes")
    content_object = ParentalKey(
        "catalogue.Offer", on_delete=models.CASCADE, related_name="tagged_themes"
    )
