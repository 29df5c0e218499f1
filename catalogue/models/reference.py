from django.db import models
from django.utils.translation import gettext_lazy as _


class ExternalReference(models.Model):
    """What another system calls an offer, and what it said of it.

    `given`: field → the value last taken from the source. Where the offer's field
    still equals it, the source is the field's master; where not, the editor is.
    `offered`: field → a newer value of the source that the editor's own keeps out.
    `digest`: SHA-256 of the last record read, so that an unchanged one costs nothing.
    `unclassified`: types of the source that no kind of ours stands for.
    """

    offer = models.ForeignKey(
        "catalogue.Offer", models.CASCADE, related_name="references"
    )
    source = models.CharField(_("source"), max_length=30)
    external_id = models.CharField(_("identifier there"), max_length=250)
    digest = models.CharField(max_length=64, blank=True)
    given = models.JSONField(default=dict, blank=True)
    offered = models.JSONField(default=dict, blank=True)
    unclassified = models.JSONField(default=list, blank=True)
    producer = models.CharField(_("producer"), max_length=250, blank=True)
    publisher = models.CharField(_("published by"), max_length=250, blank=True)
    same_as = models.JSONField(default=list, blank=True)
    updated_there = models.DateTimeField(_("updated there"), null=True, blank=True)
    seen_at = models.DateTimeField(_("last read"), null=True, blank=True)
    missing_since = models.DateTimeField(_("missing since"), null=True, blank=True)

    wagtail_reference_index_ignore = True  # where an offer comes from is no use of it

    class Meta:
        verbose_name = _("reference")
        verbose_name_plural = _("references")
        constraints = [
            models.UniqueConstraint(
                fields=["source", "external_id"], name="one_reference_per_source_and_id"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.external_id}"
