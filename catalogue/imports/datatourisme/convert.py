"""One file of the flux becomes one neutral record."""

from datetime import datetime

from django.utils.translation import gettext as _

from catalogue.imports import json_reader
from catalogue.imports.clean import identifier
from catalogue.imports.days import day, instant
from catalogue.imports.numbers import LARGEST_INTEGER, whole
from catalogue.imports.problem import Problem, Severity, shown
from catalogue.imports.record import OfferRecord
from catalogue.imports.refused import Refused
from catalogue.imports.source import Converted, Raw
from catalogue.imports.web import web_address
from config.languages import DEFAULT

from . import amenities, contacts, images, labels, opening, prices
from .access import claims_of
from .kinds import Classified, classified
from .node import Node, Rejected
from .occurrences import occurrences_of
from .payment import payment_methods_of
from .place import place_of
from .routes import route_of
from .sectors import sectors_of
from .spoken import languages_of
from .texts import Told, told
from .themes import themes_of
from .translated import machine_translated

# What only the catalogue decides; a feed that sends it is not obeyed.
OURS = {
    "audience", "completeness", "external_id", "id", "is_published", "kind", "live",
    "owner", "pk", "publish", "published", "source", "uid", "user",
}  # fmt: skip
_ID = 250


def convert(raw: Raw) -> Converted:
    """The record of one object of the flux; never raises for what it holds."""
    problems: list[Problem] = []
    try:
        parsed = json_reader.read(raw.data)
    except Refused as refused:
        return Converted(None, (_unreadable(raw, refused),))
    root = Node(parsed.value, raw.name, problems)
    try:
        root.record = _identifier(root)
        if parsed.encoding:
            root.warn("encoding", parsed.encoding, "UTF-8")
        return Converted(_record(root), tuple(problems))
    except Rejected:
        return Converted(None, tuple(problems))


def _unreadable(raw: Raw, refused: Refused) -> Problem:
    return Problem(
        record=raw.name,
        pointer="",
        code=refused.code,
        found=shown(raw.data[:60].decode("utf-8", "replace")),
        expected=refused.expected[:200],
        severity=Severity.REJECTED,
    )


def _identifier(root: Node) -> str:
    node = root.child("@id")
    if node is None:
        root.reject("identifier", "@id")
    if len(node.text()) > _ID:
        node.reject("identifier", _("at most %(most)d characters") % {"most": _ID})
    return node.take(identifier)


def _record(root: Node) -> OfferRecord:
    _ignored(root)
    types = classified(root)
    texts = told(root)
    equipped = amenities.amenities_of(root)
    sectors = sectors_of(root, types.classes, equipped)
    hours = opening.opening_of(root)
    costs = prices.costs_of(root)
    return OfferRecord(
        external_id=root.record,
        kind=types.kind,
        title=texts.title,
        sectors=sectors,
        summary=texts.summary,
        description=texts.description,
        machine_translated=_machine(root, texts, hours, costs),
        themes=themes_of(root),
        attributes=amenities.attributes_of(root, equipped, "mice" in sectors),
        provider=contacts.provider_of(root),
        contacts=contacts.contacts_of(root),
        place=place_of(root),
        opening_hours=hours.hours,
        opening_note=hours.note,
        hours_confirmed_from=hours.confirmed_from,
        hours_confirmed_until=hours.confirmed_until,
        occurrences=occurrences_of(root) if types.kind == "event" else (),
        free_of_charge=costs.free,
        prices=costs.prices,
        price_note=costs.note,
        prices_confirmed_until=costs.until,
        payment_methods=payment_methods_of(root),
        capacity=_count(root, "allowedPersons"),
        duration_minutes=_count(root, "duration"),
        pets_welcome=amenities.pets_welcome(root),
        languages=languages_of(root),
        labels=labels.labels_of_offer(root),
        meeting_rooms=amenities.meeting_rooms_of(root),
        route=route_of(root, types.classes) if types.kind == "route" else None,
        images=images.images_of(root),
        observations=claims_of(root),
        last_checked_on=_day(root, "lastUpdate"),
        unclassified=types.unclassified,
        producer=contacts.organisation_name(root, "hasBeenCreatedBy"),
        publisher=contacts.organisation_name(root, "hasBeenPublishedBy"),
        same_as=_same_as(root),
        updated_there=_updated(root),
        publish=_publishable(root, types, texts),
    )


def _ignored(root: Node) -> None:
    """Fields that belong to the catalogue, whoever sends them."""
    for key in sorted(OURS.intersection(root.value)):
        root.warn("ignored_field", key)


def _publishable(root: Node, types: Classified, texts: Told) -> bool:
    """A draft where the kind is not told, the name is missing or a text is garbled."""
    if DEFAULT not in texts.title:
        root.warn("title_missing", "", DEFAULT)
        return False
    return bool(types.kind) and texts.sound


def _machine(root, texts: Told, hours: opening.Opening, costs: prices.Costs):
    kept = {
        "title": texts.title,
        "summary": texts.summary,
        "description": texts.description,
        "opening_note": hours.note,
        "price_note": costs.note,
    }
    return machine_translated(root, kept)


def _count(root: Node, key: str) -> int | None:
    node = root.first(key)
    return None if node is None else node.take(whole, most=LARGEST_INTEGER)


def _day(root: Node, key: str):
    node = root.first(key)
    return None if node is None else node.take(day)


def _updated(root: Node) -> datetime | None:
    node = root.first("lastUpdateDatatourisme")
    return None if node is None else node.take(instant)


def _same_as(root: Node) -> tuple[str, ...]:
    found = [node.take_text(web_address) for node in root.each("owl:sameAs", most=20)]
    return tuple(dict.fromkeys(filter(None, found)))
