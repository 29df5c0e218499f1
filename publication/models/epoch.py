from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _


class Epoch(models.Model):
    """A stretch of the feed's life between two restores; the newest is in force.

    Its row is also the counter of positions. Positions only ever grow, across
    epochs too.
    """

    class Reason(models.TextChoices):
        FIRST = "first", _("First start")
        RESTORED = "restored", _("The database was found older than its marker")
        COMMAND = "command", _("Started by the restore command")

    token = models.UUIDField(_("token"), unique=True, default=uuid4, editable=False)
    reason = models.CharField(_("reason"), max_length=10, choices=Reason)
    started_at = models.DateTimeField(_("started at"), auto_now_add=True)
    last = models.BigIntegerField(
        _("last position"), default=0, help_text=_("Highest position ever given out.")
    )
    purged = models.BigIntegerField(
        _("purged up to"),
        default=0,
        help_text=_("Highest position of a withdrawal that is no longer kept."),
    )

    class Meta:
        verbose_name = _("feed epoch")
        verbose_name_plural = _("feed epochs")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(purged__gte=0, last__gte=models.F("purged")),
                name="epoch_purged_within_positions",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.token.hex} ({self.last})"
