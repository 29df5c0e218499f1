from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportRun(models.Model):
    """One delivery uploaded in the admin: first checked, then applied by the worker.

    `upload` and `report` are names in the folder of imports; `done` of `total`
    records of the present phase. `counts`: the head of the report; `problems` and
    `differences`: the beginning of its lists, the whole being in the file.
    """

    class State(models.TextChoices):
        TO_CHECK = "to_check", _("waiting to be checked")
        CHECKING = "checking", _("being checked")
        CHECKED = "checked", _("checked, not applied yet")
        TO_APPLY = "to_apply", _("waiting to be applied")
        APPLYING = "applying", _("being applied")
        APPLIED = "applied", _("applied")
        STOPPED = "stopped", _("refused, nothing was written")
        FAILED = "failed", _("broken off by an error")
        DISCARDED = "discarded", _("discarded")

    UNDER_WAY = (State.TO_CHECK, State.CHECKING, State.TO_APPLY, State.APPLYING)

    source = models.CharField(_("source"), max_length=30)
    file_name = models.CharField(_("file"), max_length=250)
    upload = models.CharField(max_length=100, editable=False)
    report = models.CharField(max_length=100, blank=True, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("imported by"),
    )
    state = models.CharField(
        _("state"), max_length=10, choices=State, default=State.TO_CHECK
    )
    confirm_removals = models.BooleanField(
        _("unpublish what is missing"),
        default=False,
        help_text=_("Offers that the delivery holds no longer are unpublished."),
    )
    phase = models.CharField(max_length=10, blank=True, editable=False)
    done = models.PositiveIntegerField(default=0, editable=False)
    total = models.PositiveIntegerField(default=0, editable=False)
    counts = models.JSONField(default=dict, editable=False)
    problems = models.JSONField(default=list, editable=False)
    differences = models.JSONField(default=list, editable=False)
    error = models.TextField(blank=True, editable=False)
    created_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    changed_at = models.DateTimeField(_("last change"), auto_now=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.source}: {self.file_name}"

    @property
    def is_under_way(self) -> bool:
        """Has the worker still something to do with it?"""
        return self.state in self.UNDER_WAY

    @property
    def percent(self) -> int:
        """How far the present phase is."""
        return 100 * self.done // self.total if self.total else 0
