from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from catalogue import labels


class LabelAward(Orderable):
    """A label that an offer was given. Without both dates it is a claim.

    `scheme`: a code of `catalogue.labels`, or "other" with its `name`.
    """

    offer = ParentalKey(
        "catalogue.Offer", on_delete=models.CASCADE, related_name="labels"
    )
    scheme = models.CharField(_("label"), max_length=40, choices=labels.choices)
    name = models.CharField(
        _("name"), max_length=120, blank=True, help_text=_("Of a label not listed.")
    )
    level = models.CharField(
        _("level"), max_length=40, blank=True, help_text=_("E.g. 3 stars, 2 ears.")
    )
    family = models.CharField(
        _("family"),
        max_length=20,
        blank=True,
        choices=labels.families,
        help_text=_("Of Tourisme & Handicap: one row a family."),
    )
    number = models.CharField(_("number"), max_length=60, blank=True)
    awarded_on = models.DateField(_("awarded on"), null=True, blank=True)
    expires_on = models.DateField(_("expires on"), null=True, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("label award")
        verbose_name_plural = _("label awards")
        constraints = [
            models.CheckConstraint(
                name="label_expires_after_its_award",
                condition=models.Q(awarded_on__isnull=True)
                | models.Q(expires_on__isnull=True)
                | models.Q(expires_on__gte=models.F("awarded_on")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_scheme_display()} {self.level}".strip()
