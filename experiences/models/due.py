from django.db import models
from django.utils.translation import gettext_lazy as _


class Following(models.Model):
    """How far a follower has read the feed; one row a follower.

    `epoch` "": it has read nothing yet. The columns are those of a
    `publication.cursor.Cursor`.
    """

    name = models.CharField(max_length=30, primary_key=True)
    epoch = models.CharField(max_length=32, blank=True)
    position = models.BigIntegerField(default=0)
    scope = models.CharField(max_length=32, blank=True)
    floor = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = _("place in the feed")
        verbose_name_plural = _("places in the feed")

    def __str__(self) -> str:
        return f"{self.name}: {self.position}"


class DueRebuild(models.Model):
    """An experience whose document is to be built again: a part of it has moved.

    Written in the transaction in which that is learnt, deleted in the one that writes
    the document. Several rows of one experience are done at once. `failed_at`: the
    last attempt, where it failed; `error` says why.
    """

    experience = models.ForeignKey(
        "experiences.Experience", models.CASCADE, related_name="due_rebuilds"
    )
    since = models.DateTimeField(_("since"), auto_now_add=True)
    failed_at = models.DateTimeField(_("failed at"), null=True, blank=True)
    error = models.TextField(_("error"), blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("experience to build again")
        verbose_name_plural = _("experiences to build again")

    def __str__(self) -> str:
        return f"{self.experience_id} ({self.since})"
