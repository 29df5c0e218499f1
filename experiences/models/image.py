from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from catalogue.models import Photo


class ExperienceImage(Orderable):
    """A photograph of the library, which carries its author and its rights."""

    source_url = ""  # none lies elsewhere, as an imported offer's may

    experience = ParentalKey(
        "experiences.Experience", on_delete=models.CASCADE, related_name="images"
    )
    photo = models.ForeignKey(
        Photo, models.PROTECT, related_name="+", verbose_name=_("photograph")
    )
    alt = models.CharField(
        _("description for those who do not see it"), max_length=250, blank=True
    )
    caption = models.CharField(_("caption"), max_length=250, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    def __str__(self) -> str:
        return str(self.photo)

    @property
    def rights(self) -> Photo:
        return self.photo
