"""A kind of object small enough to be published by the thousand.

A thing is a `Group` of django.contrib.auth: its name is the content, and a name
that begins with "-" is a draft. The first word is the audience where it names one.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID, uuid5

import msgspec
from django.contrib.auth.models import Group
from django.db import transaction

from publication import feed
from publication.kinds import Built, Kind

NAMESPACE = UUID("4d2c1a52-3f5e-4c8f-9d39-0f5f3c9f7a10")


def build(ids: Sequence[int], today: date) -> Iterator[Built]:
    for thing in Group.objects.filter(pk__in=ids).exclude(name__startswith="-"):
        yield Built(
            uid=uid(thing.pk),
            object_id=thing.pk,
            document=msgspec.json.encode({"id": thing.pk, "name": thing.name}),
            trade=b'{"net": 1}' if "net" in thing.name else None,
            audience="trade" if thing.name.startswith("trade ") else "public",
        )


THING = Kind(code="thing", model="auth.Group", build=build)


def uid(pk: int) -> UUID:
    return uuid5(NAMESPACE, str(pk))


def document(pk: int, name: str) -> str:
    return msgspec.json.encode({"id": pk, "name": name}).decode()


@transaction.atomic
def create(name: str) -> int:
    """A new thing, published unless its name says draft; returns its key."""
    thing = Group.objects.create(name=name)
    feed.write("thing", [thing.pk])
    return thing.pk


@transaction.atomic
def rename(pk: int, name: str) -> None:
    """Edit and publish, or unpublish where the name says draft."""
    Group.objects.filter(pk=pk).update(name=name)
    feed.write("thing", [pk])


def delete(pk: int) -> None:
    """The tombstone comes from the hook on deletion."""
    Group.objects.get(pk=pk).delete()
