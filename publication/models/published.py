from typing import Any

from django.db import models, transaction


class Published(models.Model):
    """An object whose changes move the feed; comes FIRST among the bases.

    Wagtail sends ``published`` and ``unpublished`` after its own save, outside
    any transaction. Here the whole verb is one transaction, so that the object
    and its feed row are committed together from wherever the verb is called.
    """

    class Meta:
        abstract = True

    @transaction.atomic
    def publish(self, *args: Any, **kwargs: Any) -> None:
        super().publish(*args, **kwargs)

    @transaction.atomic
    def unpublish(self, *args: Any, **kwargs: Any) -> None:
        super().unpublish(*args, **kwargs)

    @transaction.atomic
    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        return super().delete(*args, **kwargs)
