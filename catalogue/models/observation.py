from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Observation(models.Model):
    """One fact about one offer, seen or declared once; never edited.

    `fact`: a code of `catalogue.accessibility.facts`; `value`: JSON in the fact's
    unit. `observed_on`: the day somebody looked; None: not said. A missing row
    means *unknown*. Only accepted observations count.
    """

    class Method(models.TextChoices):
        MEASURED = "measured", _("measured on site")
        DECLARED = "declared", _("declared by the provider")
        LABEL = "label", _("taken from a label")
        IMPORTED = "imported", _("imported")

    offer = models.ForeignKey(
        "catalogue.Offer", models.CASCADE, related_name="observations"
    )
    fact = models.CharField(_("fact"), max_length=60)
    value = models.JSONField(_("value"))
    method = models.CharField(_("method"), max_length=10, choices=Method)
    source = models.CharField(_("source"), max_length=120)
    source_ref = models.CharField(_("reference there"), max_length=250, blank=True)
    observed_on = models.DateField(_("observed on"), null=True, blank=True)
    expires_on = models.DateField(_("expires on"), null=True, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    photo = models.ForeignKey(
        "catalogue.Photo", models.PROTECT, null=True, blank=True, related_name="+"
    )
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    accepted_at = models.DateTimeField(_("accepted at"), null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("observation")
        verbose_name_plural = _("observations")
        indexes = [models.Index(fields=["offer", "fact"], name="observation_by_fact")]

    def __str__(self) -> str:
        return f"{self.fact} = {self.value}"
