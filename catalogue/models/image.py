import hashlib

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.models import Orderable


class Rights(models.Model):
    """Who made an image and what may be done with it.

    Without an author an image is not shown. Empty dates: without limit.
    """

    class Reuse(models.TextChoices):
        SITE = "site", _("this site only")
        TRADE = "trade", _("this site and tour operators")
        ALL = "all", _("everybody")

    author = models.CharField(_("author"), max_length=250, blank=True)
    licence = models.CharField(_("licence"), max_length=120, blank=True)
    rights_from = models.DateField(_("rights from"), null=True, blank=True)
    rights_until = models.DateField(_("rights until"), null=True, blank=True)
    reuse = models.CharField(
        _("may be reused by"), max_length=10, choices=Reuse, default=Reuse.SITE
    )

    class Meta:
        abstract = True

    def in_force(self, day) -> bool:
        """May the image be shown on `day`?"""
        if not self.author:
            return False
        return (self.rights_from is None or self.rights_from <= day) and (
            self.rights_until is None or day <= self.rights_until
        )


class Photo(Rights, AbstractImage):
    """An image of the library. `sha256`: of the original file, in hex."""

    sha256 = models.CharField(max_length=64, blank=True, editable=False)

    admin_form_fields = (
        *Image.admin_form_fields,
        "author",
        "licence",
        "rights_from",
        "rights_until",
        "reuse",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("photograph")
        verbose_name_plural = _("photographs")

    def save(self, *args, **kwargs):
        if not self.file._committed:  # a new file, not written to the storage yet
            self.sha256 = self._digest()
        super().save(*args, **kwargs)

    def _digest(self) -> str:
        self.file.seek(0)
        digest = hashlib.file_digest(self.file, "sha256").hexdigest()
        self.file.seek(0)
        return digest


class PhotoRendition(AbstractRendition):
    image = models.ForeignKey(Photo, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="one_rendition_per_filter",
            )
        ]


class OfferImage(Rights, Orderable):
    """An image of an offer: a photograph of the library, or an address elsewhere.

    An image elsewhere (`source_url`) carries its rights itself; it is shown once
    it was fetched into the library.
    """

    offer = ParentalKey(
        "catalogue.Offer", on_delete=models.CASCADE, related_name="images"
    )
    photo = models.ForeignKey(
        Photo, models.PROTECT, null=True, blank=True, related_name="+"
    )
    source_url = models.URLField(_("address elsewhere"), max_length=2000, blank=True)
    alt = models.CharField(
        _("description for those who do not see it"), max_length=250, blank=True
    )
    caption = models.CharField(_("caption"), max_length=250, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        constraints = [
            models.CheckConstraint(
                name="offer_image_has_a_photo_or_an_address",
                condition=models.Q(photo__isnull=False) | ~models.Q(source_url=""),
            )
        ]

    def __str__(self) -> str:
        return str(self.photo or self.source_url)

    @property
    def rights(self) -> Rights:
        """Whose rights count: the photograph's, else its own."""
        return self.photo or self
