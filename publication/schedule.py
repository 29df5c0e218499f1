"""Scheduled publishing and expiry, each object in a transaction of its own.

Wagtail's command commits the object before its feed row exists, and two of them
at once publish twice. Here the object is locked and its schedule read again:
whoever comes second finds nothing left to do.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.db import models
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

from .failures import all_steps, each_alone


@dataclass(frozen=True, slots=True)
class Due:
    """One object whose time has come; str() names it in a log."""

    model: type[models.Model]
    pk: object

    def __str__(self) -> str:
        return f"{self.model._meta.label} {self.pk}"


def run_due() -> int:
    """Expire and publish what is due now; returns how many objects changed.

    Safe to run twice at once. Raises PartialFailure at the end if some failed.
    """
    now = timezone.now()
    return all_steps(
        (
            lambda: each_alone(_expire, expiring(now)),
            lambda: each_alone(_publish, publishing(now)),
        )
    )


def expiring(now: datetime) -> list[Due]:
    """Live objects past their expiry, the longest overdue first in each model."""
    return [
        Due(model, pk)
        for model in _models()
        for pk in _expired(model, now).values_list("pk", flat=True)
    ]


def publishing(now: datetime) -> list[Due]:
    """Approved revisions whose time has come, the longest overdue first."""
    due = Revision.objects.filter(approved_go_live_at__lt=now)
    ordered = due.order_by("approved_go_live_at").values_list("pk", flat=True)
    return [Due(Revision, pk) for pk in ordered]


def _expire(due: Due) -> int:
    now = timezone.now()
    _lock(due.model, due.pk)
    instance = _expired(due.model, now).filter(pk=due.pk).first()
    if instance is None:
        return 0
    instance.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    return 1


def _publish(due: Due) -> int:
    """The object is locked before its revision, as an editor's publishing does."""
    now = timezone.now()
    revision = Revision.objects.get(pk=due.pk)
    _lock(revision.content_type.model_class(), revision.object_id)
    still = Revision.objects.filter(pk=due.pk, approved_go_live_at__lt=now).first()
    if still is None:
        return 0
    still.publish(log_action="wagtail.publish.scheduled")
    return 1


def _lock(model: type[models.Model], pk: object) -> None:
    rows = model._base_manager.filter(pk=pk).select_for_update(of=("self",))
    list(rows.values_list("pk"))


def _expired(model: type[models.Model], now: datetime) -> QuerySet:
    live = model._default_manager.filter(live=True, expire_at__lt=now)
    return live.order_by("expire_at")


def _models() -> Iterator[type[models.Model]]:
    yield Page
    for model in apps.get_models():
        if issubclass(model, DraftStateMixin) and not issubclass(model, Page):
            yield model
