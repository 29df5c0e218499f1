from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ObservationBatch(models.Model):
    """One import of facts, undone as one: its observations are then taken back.

    `source`: a code of `catalogue.accessibility.sources`; `counts`: what became of
    its rows, by outcome.
    """

    source = models.CharField(_("source"), max_length=30)
    file_name = models.CharField(_("file"), max_length=250)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("imported by"),
    )
    counts = models.JSONField(default=dict, editable=False)
    created_at = models.DateTimeField(_("imported"), auto_now_add=True)
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("import of facts")
        verbose_name_plural = _("imports of facts")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.source}: {self.file_name}"


class SourceRow(models.Model):
    """A row of a source that waits for an editor to say which offer it speaks of.

    `facts`: list of observations as JSON (fact, state, value, observed_on).
    `candidates`: list of {"offer": id, "score": 0…1, "metres": n}, best first.
    `offer`: the one chosen; none after a decision: it is none of ours.
    """

    batch = models.ForeignKey(
        ObservationBatch, models.CASCADE, related_name="rows", verbose_name=_("import")
    )
    external_id = models.CharField(_("reference there"), max_length=250)
    name = models.CharField(_("name"), max_length=250)
    commune = models.CharField(_("commune"), max_length=120, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    facts = models.JSONField(default=list)
    candidates = models.JSONField(default=list)
    offer = models.ForeignKey(
        "catalogue.Offer", models.CASCADE, null=True, blank=True, related_name="+"
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("row to match")
        verbose_name_plural = _("rows to match")
        constraints = [
            models.UniqueConstraint(
                fields=["batch", "external_id"], name="one_row_a_reference"
            )
        ]

    def __str__(self) -> str:
        return self.name
