"""What the database would refuse, found before it is asked.

SQLite takes texts of any length and PostgreSQL does not: both get the same answer
here. A record with one such value is rejected whole. The limits are read from the
models; what a constraint says of two columns is in `ORDERED`.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache, partial

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from catalogue import sectors
from catalogue.accessibility.evidence import KNOWN, NOT_APPLICABLE
from catalogue.accessibility.facts import FACTS
from catalogue.models import (
    Commune,
    ExternalReference,
    Observation,
    Offer,
    Provider,
    ProviderContact,
)

from .children import RELATIONS, Row
from .fields import ATTRIBUTE, Values
from .problem import Problem, Severity, shown
from .record import Observation as Observed
from .record import OfferRecord

ORDERED = {  # relation → (column that comes first or is less, column after it)
    "closures": ("first_day", "last_day"),
    "occurrences": ("start_date", "end_date"),
    "labels": ("awarded_on", "expires_on"),
    "prices": ("amount", "amount_to"),
}
NUMBERS = (models.PositiveSmallIntegerField, models.PositiveIntegerField)


class Wrong(ValueError):
    """A value that cannot be stored. `code`, `expected` as in a problem."""

    def __init__(self, code: str, expected: str) -> None:
        super().__init__(code)
        self.code = code
        self.expected = expected


def check(record: OfferRecord, values: Values) -> list[Problem]:
    """Everything that makes a record unfit to be stored, as rejections."""
    found = [*_own(values), *_children(values), *_others(record)]
    return [
        Problem(
            record=record.external_id,
            pointer=pointer,
            code=wrong.code,
            found=shown(value),
            expected=wrong.expected,
            severity=Severity.REJECTED,
        )
        for pointer, value, wrong in found
    ]


Found = Iterator[tuple[str, object, Wrong]]


def _own(values: Values) -> Found:
    for name, value in values.items():
        if value is None or name in RELATIONS:
            continue
        try:
            _check_own(name, value)
        except Wrong as wrong:
            yield f"/{name.replace('.', '/')}", value, wrong


def _check_own(name: str, value: object) -> None:
    if name.startswith(ATTRIBUTE):
        _check_attribute(name.removeprefix(ATTRIBUTE), value)
    elif name == "point":
        _check_point(value)
    elif name == "themes":
        for theme in value:
            _check_text(theme, 100)
    elif name not in ("provider", "live"):
        _check_column(Offer, name, value)


def _check_attribute(code: str, value: object) -> None:
    attribute = sectors.ATTRIBUTES.get(code)
    if attribute is None:
        raise Wrong("unknown_attribute", _("an attribute of the sectors"))
    try:
        attribute.check(value)
    except ValidationError as error:
        raise Wrong("attribute", str(attribute.expected)) from error
    for text in value if isinstance(value, list) else [value]:
        if isinstance(text, str):
            _check_text(text, None)


def _check_point(point: tuple[float, float]) -> None:
    latitude, longitude = point
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise Wrong("range", _("degrees within -90…90 and -180…180"))


def _check_codes(codes: list[str], known: Sequence[str]) -> None:
    if any(code not in known for code in codes):
        raise Wrong("unknown_code", ", ".join(known))


def _children(values: Values) -> Found:
    for name, relation in RELATIONS.items():
        for number, row in enumerate(values.get(name) or ()):
            place = f"/{name}" if relation.single else f"/{name}/{number}"
            yield from _row(relation.model, row, place)
            yield from _together(name, row, place)


def _row(model: type[models.Model], row: Row, place: str) -> Found:
    for column, value in row.items():
        if column == "photo":
            continue
        try:
            _check_column(model, column, value)
        except Wrong as wrong:
            yield f"{place}/{column}", value, wrong


def _together(name: str, row: Row, place: str) -> Found:
    first, last = ORDERED.get(name, ("", ""))
    if first in row and last in row and _less(row[last], row[first]):
        expected = _("not before %(value)s") % {"value": row[first]}
        yield f"{place}/{last}", row[last], Wrong("order", expected)
    if name == "tourist_tax" and ("amount" in row) == ("percent" in row):
        yield place, row, Wrong("tourist_tax", _("either an amount or a percentage"))
    if name == "prices" and "amount_to" in row and "amount" not in row:
        yield f"{place}/amount", "", Wrong("order", _("an amount to begin with"))
    if name == "images" and not ("photo" in row or "source_url" in row):
        yield place, "", Wrong("image", _("a file or an address"))


def _less(one: str, other: str) -> bool:
    try:
        return date.fromisoformat(one) < date.fromisoformat(other)
    except ValueError:
        return float(one) < float(other)


def _others(record: OfferRecord) -> Found:
    """What is no field of the offer: its identifier, commune, facts and provider."""
    yield from _reference(record)
    if record.place and (insee := record.place.insee):
        if len(insee) != 5 or not insee.isalnum():
            expected = _("an INSEE code of 5 characters")
            yield "/place/insee", insee, Wrong("insee", expected)
        yield from _row(Commune, {"name": record.place.commune}, "/place")
    for number, seen in enumerate(record.observations or ()):
        yield from _observation(seen, f"/observations/{number}")
    yield from _provider(record)


def _reference(record: OfferRecord) -> Found:
    row = {"external_id": record.external_id, "producer": record.producer}
    yield from _row(ExternalReference, row | {"publisher": record.publisher}, "")


def _observation(seen: Observed, place: str) -> Found:
    fact = FACTS.get(seen.fact)
    if fact is None:
        yield f"{place}/fact", seen.fact, Wrong("unknown_code", ", ".join(FACTS))
    elif seen.state == KNOWN:
        try:
            fact.check(seen.value)
        except ValidationError:
            yield f"{place}/value", seen.value, Wrong("fact", fact.expected)
    elif seen.value is not None:
        yield f"{place}/value", seen.value, Wrong("fact", "null")
    elif seen.state == NOT_APPLICABLE and not fact.none:
        yield f"{place}/state", seen.state, Wrong("fact", fact.expected)
    row = {name: getattr(seen, name) for name in OBSERVED}
    yield from _row(Observation, row, place)


OBSERVED = ("state", "method", "source_ref", "note")


def _provider(record: OfferRecord) -> Found:
    provider = record.provider
    if not provider:
        return
    named = {name: getattr(provider, name) for name in PROVIDER}
    yield from _row(Provider, {k: v for k, v in named.items() if v}, "/provider")
    for number, contact in enumerate(provider.contacts):
        row = {
            k: getattr(contact, k)
            for k in ("role", "channel", "value", "name", "hours")
        }
        place = f"/provider/contacts/{number}"
        yield from _row(ProviderContact, {k: v for k, v in row.items() if v}, place)


PROVIDER = ("legal_name", "trade_name", "siret", "registration")


def _check_column(model: type[models.Model], name: str, value: object) -> None:
    for test in _tests(model, name):
        test(value)


def _check_text(text: str, length: int | None) -> None:
    if length is not None and len(text) > length:
        raise Wrong("too_long", _("at most %(length)s characters") % {"length": length})
    if "\x00" in text:
        raise Wrong("control_char", _("no control characters"))


def _check_decimal(text: str, digits: int, places: int) -> None:
    whole, _point, part = str(text).partition(".")
    if (
        len(part) > places
        or len(whole.lstrip("-")) > digits - places
        or whole[:1] == "-"
    ):
        expected = _("a number from 0 with at most %(places)s decimals")
        raise Wrong("range", expected % {"places": places})


Test = Callable[[object], None]  # of one value; raises `Wrong`


@cache
def _tests(model: type[models.Model], name: str) -> list[Test]:
    """What one column refuses, by the limits that its field has."""
    field = model._meta.get_field(name)
    return list(_limits(field))


def _limits(field: models.Field) -> Iterator[Test]:
    yield partial(_check_texts, length=field.max_length)
    if field.choices:
        yield partial(_check_choice, known=[str(c) for c, _label in field.flatchoices])
    if codes := getattr(field, "codes", None):
        yield partial(_check_codes, known=[code for code, _label in codes()])
    if isinstance(field, NUMBERS):
        yield partial(_check_range, highest=_highest(field))
    if isinstance(field, models.DecimalField):
        digits, places = field.max_digits, field.decimal_places
        yield partial(_check_decimal, digits=digits, places=places)


def _highest(field: models.Field) -> int:
    small = isinstance(field, models.PositiveSmallIntegerField)
    limits = [v.limit_value for v in field.validators if v.code == "max_value"]
    return min([32_767 if small else 2_147_483_647, *limits])


def _check_texts(value: object, length: int | None) -> None:
    """`length`: of a text; the texts of a list have no limit."""
    if isinstance(value, str):
        _check_text(value, length)
    elif isinstance(value, list):
        for text in value:
            if isinstance(text, str):
                _check_text(text, None)


def _check_choice(value: object, known: Sequence[str]) -> None:
    if value not in known:
        raise Wrong("unknown_code", ", ".join(known))


def _check_range(value: int, highest: int) -> None:
    if not 0 <= value <= highest:
        raise Wrong("range", _("0 to %(highest)s") % {"highest": highest})
