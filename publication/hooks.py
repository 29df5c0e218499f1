"""What Wagtail and Django tell us, turned into feed rows.

``Published`` and the write transaction middleware put the whole verb in one
transaction; the blocks here are then savepoints. Wagtail's action classes called
directly, outside both, get a transaction for the feed row alone.
"""

from typing import Any

from django.db import models, transaction

from . import feed, kinds
from .models import Withdrawal


def on_published(instance: models.Model, **kwargs: Any) -> None:
    """Also sent for an object that is only scheduled: that one is not live."""
    kind = kinds.for_model(type(instance))
    if kind and instance.live:
        with transaction.atomic():
            feed.write(kind.code, [instance.pk])


def on_unpublished(instance: models.Model, **kwargs: Any) -> None:
    _withdraw(instance, Withdrawal.UNPUBLISHED)


def on_deleted(instance: models.Model, **kwargs: Any) -> None:
    _withdraw(instance, Withdrawal.DELETED)


def _withdraw(instance: models.Model, reason: Withdrawal) -> None:
    if kind := kinds.for_model(type(instance)):
        with transaction.atomic():
            feed.withdraw(kind.code, [instance.pk], reason)
