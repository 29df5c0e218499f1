"""One JSON object becomes one record, or problems that name the place of the fault."""

import re
from collections.abc import Iterator

import msgspec
from django.utils.translation import gettext as _

from catalogue.imports import clean, json_reader
from catalogue.imports.phone import e164
from catalogue.imports.problem import Problem, Severity, shown
from catalogue.imports.record import Contact, OfferRecord
from catalogue.imports.refused import Refused
from catalogue.imports.source import Converted, Raw
from catalogue.imports.web import email_address, web_address

LONG_TEXTS = {"summary", "description", "opening_note", "price_note"}
CHANNELS = {
    "phone": e164,
    "sms": e164,
    "email": email_address,
    "website": web_address,
    "form": web_address,
    "relay": web_address,
}
_AT = re.compile(r"(?P<said>.*?)(?: - at `(?P<path>\$.*)`)?", re.DOTALL)
_STEP = re.compile(r"\.(?P<field>\w+)|\[(?P<number>\d+)\]")
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<field>.*)`", re.DOTALL)


class RecordError(ValueError):
    """A record that cannot be used. `pointer`: RFC 6901."""

    def __init__(self, pointer: str, code: str, expected: str, found: str = "") -> None:
        super().__init__(code)
        self.pointer = pointer
        self.code = code
        self.expected = expected
        self.found = found


def convert(raw: Raw) -> Converted:
    """The record of one JSON object; never raises for what it holds."""
    name, problems = raw.name, []
    try:
        data = _object(raw)
        name = data["external_id"] = _identifier(data)
        data = _cleaned(data, "", name, problems)
        record = _record(data)
        _check_addresses(record)
    except RecordError as wrong:
        problem = Problem(
            record=name,
            pointer=wrong.pointer,
            code=wrong.code,
            found=wrong.found,
            expected=wrong.expected,
            severity=Severity.REJECTED,
        )
        return Converted(None, (*problems, problem))
    return Converted(record, tuple(problems))


def _object(raw: Raw) -> dict[str, object]:
    try:
        value = json_reader.read(raw.data).value
    except Refused as refused:
        found = shown(raw.data[:60].decode("utf-8", "replace"))
        raise RecordError("", refused.code, refused.expected[:200], found) from refused
    if not isinstance(value, dict):
        raise RecordError("", "type", _("an object"), shown(value))
    return value


def _identifier(data: dict[str, object]) -> str:
    given = data.get("external_id")
    expected = _("a text without invisible characters")
    if not isinstance(given, str):
        raise RecordError("/external_id", "identifier", expected, shown(given))
    try:
        return clean.identifier(given)
    except Refused as refused:
        raise RecordError(
            "/external_id", refused.code, expected, shown(given)
        ) from refused


def _cleaned(value, pointer: str, record: str, problems: list[Problem], long=False):
    """`value` with every text in it made fit to keep; what was done is a warning."""
    if isinstance(value, dict):
        return {
            key: _cleaned(
                item,
                f"{pointer}/{_escaped(key)}",
                record,
                problems,
                long or key in LONG_TEXTS,
            )
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [
            _cleaned(item, f"{pointer}/{number}", record, problems, long)
            for number, item in enumerate(value)
        ]
    if not isinstance(value, str):
        return value
    try:
        cleaned = clean.paragraphs(value) if long else clean.plain(value)
    except Refused as refused:
        raise RecordError(
            pointer, refused.code, refused.expected, shown(value)
        ) from refused
    problems += (
        Problem(record=record, pointer=pointer, code=code, found=shown(value))
        for code in cleaned.found
    )
    return cleaned.text


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _record(data: dict[str, object]) -> OfferRecord:
    try:
        return msgspec.convert(data, OfferRecord)
    except msgspec.ValidationError as error:
        raise _shape(str(error), data) from error


def _shape(message: str, data: object) -> RecordError:
    """msgspec's sentence and path ("… - at `$.prices[0].amount`") as a problem."""
    parts = _AT.fullmatch(message)
    steps = [m["field"] or m["number"] for m in _STEP.finditer(parts["path"] or "")]
    said, code = parts["said"], "type"
    if unknown := _UNKNOWN.fullmatch(said):
        steps, code = [*steps, unknown["field"]], "unknown_field"
        said = _("a field of the record")
    pointer = "".join(f"/{_escaped(step)}" for step in steps)
    return RecordError(pointer, code, said, shown(_at(data, steps)))


def _at(data: object, steps: list[str]) -> object:
    for step in steps:
        data = data[int(step)] if isinstance(data, list) else data[step]
    return data


def _check_addresses(record: OfferRecord) -> None:
    for pointer, check, value in _addresses(record):
        try:
            check(value)
        except Refused as refused:
            expected = refused.expected
            raise RecordError(
                pointer, refused.code, expected, shown(value)
            ) from refused


def _addresses(record: OfferRecord) -> Iterator[tuple]:
    """(pointer, check, value) of every number and address that a visitor may follow."""
    yield from _contacts("/contacts", record.contacts or ())
    if record.provider:
        yield from _contacts("/provider/contacts", record.provider.contacts)
    for number, one in enumerate(record.occurrences or ()):
        if one.ticket_url:
            yield f"/occurrences/{number}/ticket_url", web_address, one.ticket_url
    for number, image in enumerate(record.images or ()):
        if image.source_url:
            yield f"/images/{number}/source_url", web_address, image.source_url
    for number, address in enumerate(record.same_as):
        yield f"/same_as/{number}", web_address, address


def _contacts(pointer: str, contacts: tuple[Contact, ...]) -> Iterator[tuple]:
    for number, contact in enumerate(contacts):
        if check := CHANNELS.get(contact.channel):
            yield f"{pointer}/{number}/value", check, contact.value
