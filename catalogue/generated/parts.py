"""A record as rows that were never stored, for the maker of documents."""

from collections.abc import Sequence
from functools import cache
from types import SimpleNamespace
from uuid import uuid5

from django.db import models
from django.utils.text import slugify
from msgspec.structs import asdict

from catalogue.build.parts import CHILDREN, WHOLE
from catalogue.imports import record
from catalogue.imports.attached import Attached
from catalogue.imports.children import RELATIONS, Row, write
from catalogue.imports.known.providers import NAMESPACE
from catalogue.models import Observation, Provider, ProviderContact, Theme
from config.languages import CODES

from .source import CODE


class MadeParts:
    """What belongs to one offer, as its record says it; see `build.parts`."""

    def __init__(self, said: record.OfferRecord, attached: Attached) -> None:
        self._said = said
        self._attached = attached

    def of(self, name: str) -> Sequence:
        if name in CHILDREN:
            return self._children(name)
        return _OTHERS[name](self._said) if name in _OTHERS else ()

    def _children(self, name: str) -> Sequence:
        relation, parts = RELATIONS[name], getattr(self._said, name)
        rows = relation.said(parts, self._attached) if parts else None
        made = _whole if name in WHOLE else plain
        found = [made(relation.model, row) for row in rows or ()]
        for row in found if name == "route" else ():
            shape = self._attached.tracks[self._said.route.gpx].shape
            row.line, row.profile = shape["line"], shape["profile"]
        return found


def _whole(model: type[models.Model], values: Row) -> models.Model:
    """An instance, where the document reads properties of the model."""
    row = model()
    for column, value in values.items():
        write(row, column, value)
    return row


def plain(model: type[models.Model], values: Row) -> SimpleNamespace:
    """The columns alone, of canonical values: an instance costs more than the rest."""
    said = {
        name: _field(model, name).to_python(value) for name, value in values.items()
    }
    return SimpleNamespace(**{**empty(model), **said})


@cache
def _field(model: type[models.Model], attname: str) -> models.Field:
    return next(one for one in model._meta.concrete_fields if one.attname == attname)


@cache
def empty(model: type[models.Model]) -> dict[str, object]:
    """Column → its default."""
    return {one.attname: one.get_default() for one in model._meta.concrete_fields}


def provider(said: record.Provider | None) -> Provider | None:
    """As the importer would store it."""
    if said is None:
        return None
    return Provider(
        uid=uuid5(NAMESPACE, said.siret),
        legal_name=said.legal_name,
        trade_name=said.trade_name,
    )


def _themes(said: record.OfferRecord) -> list[Theme]:
    made = [_theme(one) for one in said.themes]
    return sorted(made, key=lambda one: one.slug)


def _theme(said: record.Theme) -> Theme:
    labels = {f"label_{code}": said.label.get(code) for code in CODES}
    return Theme(name=said.name, slug=slugify(said.name), **labels)


def _observations(said: record.OfferRecord) -> list[SimpleNamespace]:
    blank = {**empty(Observation), "source": CODE}
    made = [SimpleNamespace(**{**blank, **asdict(one)}) for one in said.observations]
    return sorted(made, key=lambda one: one.fact)


def _provider_contacts(said: record.OfferRecord) -> list[SimpleNamespace]:
    contacts = said.provider.contacts if said.provider else ()
    return [
        SimpleNamespace(**{**empty(ProviderContact), **asdict(one)}) for one in contacts
    ]


def _references(said: record.OfferRecord) -> list[SimpleNamespace]:
    return [SimpleNamespace(source=CODE, external_id=said.external_id, producer="")]


_OTHERS = {
    "themes": _themes,
    "observations": _observations,
    "provider_contacts": _provider_contacts,
    "references": _references,
}
