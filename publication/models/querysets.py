from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from publication.scope import Scope


class PublicationQuerySet(models.QuerySet):
    def live(self) -> PublicationQuerySet:
        """Everything published now, whoever may see it."""
        return self.filter(withdrawn=False)

    def public(self) -> PublicationQuerySet:
        """What anybody may see now."""
        return self.live().filter(audience="public")

    def pending(self) -> PublicationQuerySet:
        """Changed and not numbered yet."""
        return self.filter(position__isnull=True)

    def visible_to(self, scope: Scope) -> PublicationQuerySet:
        """Live rows that a reader with ``scope`` may see."""
        return self.live().of_kinds(scope).filter(audience__in=scope.audiences)

    def told_to(self, scope: Scope) -> PublicationQuerySet:
        """Rows, tombstones too, of which a reader with ``scope`` must hear.

        That includes a row which was narrowed to others: the reader may hold a
        copy and is told to drop it.
        """
        told = Q(audience__in=scope.audiences) | Q(formerly__in=scope.audiences)
        return self.of_kinds(scope).filter(told)

    def of_kinds(self, scope: Scope) -> PublicationQuerySet:
        return self.filter(kind__in=scope.kinds) if scope.kinds else self
