"""Whose each field of an imported offer is: the source's, or an editor's."""

from dataclasses import dataclass
from enum import StrEnum

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.models import Revision

from catalogue import sectors
from catalogue.build.parts import UnsavedParts
from catalogue.models import ExternalReference, Offer

from .fields import ATTRIBUTE, stored
from .putting import put

HIDDEN = {"live"}  # publishing has buttons of its own


class Owner(StrEnum):
    SOURCE = "source"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Master:
    """Who is master of a field. `source`: code of the source that fills it.

    `theirs`: what the source says now, in canonical JSON; `is_newer`: it has changed
    that since the editor did.
    """

    owner: Owner
    source: str
    theirs: object = None
    is_newer: bool = False


def masters(offer: Offer) -> dict[str, Master]:
    """Field → its master, for every field that a source has filled.

    `offer` may be a draft: then its own values count. Field names as in `fields`.
    """
    found: dict[str, Master] = {}
    for reference in offer.references.order_by("pk") if offer.pk else ():
        names = (reference.given.keys() | reference.offered.keys()) - HIDDEN
        held = stored(offer, UnsavedParts(offer), sorted(names))
        for name, own in held.items():
            found.setdefault(name, _master(reference, name, own))
    return found


def _master(reference: ExternalReference, name: str, own: object) -> Master:
    given = reference.given.get(name)
    is_newer = name in reference.offered
    theirs = reference.offered[name] if is_newer else given
    owner = Owner.SOURCE if own == given and not is_newer else Owner.EDITOR
    return Master(owner, reference.source, theirs, is_newer)


class NotTheEditors(ValueError):
    """The field is the source's already, or no source fills it."""


@transaction.atomic
def give_back(offer: Offer, field: str, user: AbstractBaseUser | None) -> bool:
    """Take the source's value for a field again and make the source its master.

    Of a live offer this one field is published, and True returned: a draft that
    waits gets it too and goes on waiting. Raises `NotTheEditors`.
    """
    offer = Offer.objects.select_for_update(of=("self",)).get(pk=offer.pk)
    draft = offer.get_latest_revision_as_object()
    master = masters(draft).get(field) or masters(offer).get(field)
    if master is None or master.owner is Owner.SOURCE:
        raise NotTheEditors(field)
    _take(offer, field, master)
    if offer.live:
        live = Offer.objects.get(pk=offer.pk)
        _version(live, field, master, user).publish(user=user)
    if not offer.live or offer.has_unpublished_changes:
        _version(draft, field, master, user)
    return offer.live


def _version(version: Offer, field: str, master: Master, user) -> Revision:
    put(version, {field: master.theirs})
    if not version.live:
        version.save()  # of a draft that was never public, the row is the draft
    return version.save_revision(user=user, clean=False, log_action=True)


def _take(offer: Offer, field: str, master: Master) -> None:
    reference = offer.references.filter(source=master.source).earliest("pk")
    reference.offered.pop(field, None)
    if master.theirs is None:
        reference.given.pop(field, None)
    else:
        reference.given[field] = master.theirs
    reference.save()


def label(field: str) -> str:
    """A field in words."""
    if field.startswith(ATTRIBUTE):
        attribute = sectors.ATTRIBUTES.get(field.removeprefix(ATTRIBUTE))
        return str(attribute.label) if attribute else field
    if field == "point":
        return str(Offer._meta.get_field("latitude").verbose_name)
    found = Offer._meta.get_field(field)
    if found.one_to_many or found.one_to_one:
        return str(found.related_model._meta.verbose_name_plural)
    return str(found.verbose_name)
