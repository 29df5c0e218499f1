"""Registry of what can be published: one entry for each kind of object."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.apps import apps
from django.db import models


@dataclass(frozen=True, slots=True)
class Built:
    """One object made ready for the feed.

    ``document`` and ``trade``: canonical JSON in UTF-8; ``trade`` is None when
    there is nothing that only tour operators may read. ``stale_on``: first day
    on which the document or its index entry differs; None when time alone
    changes nothing.
    """

    uid: UUID
    object_id: int
    document: bytes
    trade: bytes | None = None
    audience: str = "public"
    stale_on: date | None = None


Build = Callable[[Sequence[int], date], Iterable[Built]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of published object.

    ``model``: "app.Model" of the source. ``build``: given primary keys and
    today, the objects that are live; a key left out is withdrawn.
    """

    code: str
    model: str
    build: Build

    @property
    def model_class(self) -> type[models.Model]:
        return apps.get_model(self.model)


KINDS: dict[str, Kind] = {}


def register_kind(kind: Kind) -> None:
    """Add ``kind``; called from ``AppConfig.ready``. ValueError if code is taken."""
    if KINDS.setdefault(kind.code, kind) != kind:
        raise ValueError(f"publication kind {kind.code!r} is already registered")


def get(code: str) -> Kind:
    """The kind registered as ``code``; KeyError if there is none."""
    return KINDS[code]


def for_model(model: type[models.Model]) -> Kind | None:
    """The kind whose source is ``model``; None if it is not published."""
    label = model._meta.label_lower
    return next((k for k in KINDS.values() if k.model.lower() == label), None)
