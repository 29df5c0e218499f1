from functools import cached_property
from typing import Any

import msgspec
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from publication import audiences
from publication.fields import DocumentField

from .querysets import PublicationQuerySet

LIVE = Q(withdrawn=False)


class Withdrawal(models.TextChoices):
    """Why a publication is no longer there for its reader."""

    DELETED = "deleted", _("Deleted")
    UNPUBLISHED = "unpublished", _("Unpublished")
    MERGED = "merged", _("Merged into another")
    OUT_OF_SCOPE = "out_of_scope", _("No longer meant for this reader")


class Publication(models.Model):
    """One public thing, as its readers see it, or the tombstone it left.

    Written in the transaction that publishes or withdraws its source. The row
    is then without position; readers number what is committed before they read
    (``publication/numbering.py``).
    """

    kind = models.CharField(_("kind"), max_length=20)
    uid = models.UUIDField(_("identity"), unique=True)
    code = models.CharField(
        _("short identity"),
        max_length=12,
        unique=True,
        help_text=_("First twelve hexadecimal digits, used in page addresses."),
    )
    object_id = models.BigIntegerField(
        _("source object"), help_text=_("Kept after the source is deleted.")
    )
    position = models.BigIntegerField(
        _("position"),
        unique=True,
        null=True,
        blank=True,
        help_text=_("Place in the feed; empty until numbered."),
    )
    document = DocumentField(  # noqa: DJ001 - null means withdrawn
        _("document"),
        null=True,
        blank=True,
        help_text=_("Canonical JSON, byte for byte as built; empty when withdrawn."),
    )
    trade = DocumentField(  # noqa: DJ001 - null means nothing to say
        _("trade terms"),
        null=True,
        blank=True,
        help_text=_("JSON for tour operators only; empty when there is nothing."),
    )
    audience = models.CharField(
        _("audience"), max_length=10, choices=audiences.choices, default="public"
    )
    formerly = models.CharField(
        _("former audience"),
        max_length=10,
        choices=audiences.choices,
        blank=True,
        help_text=_("Wider audience that must be told to drop its copy."),
    )
    withdrawn = models.BooleanField(_("withdrawn"), default=False)
    withdrawn_reason = models.CharField(
        _("reason of withdrawal"), max_length=12, choices=Withdrawal, blank=True
    )
    stale_on = models.DateField(
        _("stale on"),
        null=True,
        blank=True,
        db_index=True,
        help_text=_("First day on which the document or its index entry differs."),
    )
    changed_at = models.DateTimeField(_("changed at"))

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        constraints = [
            models.CheckConstraint(
                condition=(LIVE & Q(document__isnull=False))
                | Q(
                    withdrawn=True,
                    document__isnull=True,
                    trade__isnull=True,
                    stale_on__isnull=True,
                ),
                name="publication_document_unless_withdrawn",
            ),
            models.CheckConstraint(
                condition=Q(LIVE, withdrawn_reason="")
                | Q(Q(withdrawn=True), ~Q(withdrawn_reason="")),
                name="publication_reason_iff_withdrawn",
            ),
            models.CheckConstraint(
                condition=Q(position__gt=0), name="publication_position_positive"
            ),
            models.CheckConstraint(
                condition=~Q(formerly=models.F("audience")),
                name="publication_formerly_is_another_audience",
            ),
            models.UniqueConstraint(
                fields=["kind", "object_id"],
                condition=LIVE,
                name="publication_one_live_row_per_object",
            ),
        ]
        indexes = [
            models.Index(
                fields=["changed_at", "id"],
                condition=Q(position__isnull=True),
                name="publication_pending",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.code}"

    @cached_property
    def content(self) -> dict[str, Any] | None:
        """The document as plain values; None when withdrawn."""
        return None if self.document is None else msgspec.json.decode(self.document)
