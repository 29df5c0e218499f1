from django.db import models
from django.utils.translation import gettext_lazy as _


class DeadLetter(models.Model):
    """A publication that an index could not take; it is found no more there.

    It is tried again, ever more rarely, and gone when that goes well or when the
    publication is withdrawn.
    """

    engine = models.CharField(_("engine"), max_length=20)
    uid = models.UUIDField(_("identity"))
    position = models.BigIntegerField(
        _("position"), help_text=_("Of the feed, at which it was refused.")
    )
    reason = models.TextField(_("reason"), help_text=_("In the words of the engine."))
    tries = models.PositiveIntegerField(_("tries"), default=1)
    first_at = models.DateTimeField(_("first refused"))
    last_at = models.DateTimeField(_("last refused"))

    class Meta:
        verbose_name = _("document that could not be indexed")
        verbose_name_plural = _("documents that could not be indexed")
        constraints = [
            models.UniqueConstraint(
                fields=["engine", "uid"], name="one_letter_per_engine_and_publication"
            ),
            models.CheckConstraint(
                condition=models.Q(tries__gte=1), name="a_letter_was_tried"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.uid} ({self.engine}): {self.reason}"
