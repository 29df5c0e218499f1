"""Answers of the plain form: what a browser without script posts.

Of a fact `code`: `code` (the value or a state), `code.state` (a state beside a number
or boxes), `code.note`, `code.photo`. States begin with a colon, options never do.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import UUID, uuid5

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.translation import gettext as _

from catalogue.accessibility.evidence import KNOWN, NOT_APPLICABLE, UNKNOWN
from catalogue.accessibility.fact import Fact, Kind

from .answer import Answer

YES, NO, NONE_OF_THEM = "true", "false", ":none"
STATE_VALUES = {f":{NOT_APPLICABLE}": NOT_APPLICABLE, f":{UNKNOWN}": UNKNOWN}
YES_NO = {YES: True, NO: False}


def is_answered(fact: Fact, posted: QueryDict, files: Mapping) -> bool:
    """Did somebody write anything in the fields of this fact?"""
    names = (fact.code, f"{fact.code}.state", f"{fact.code}.note")
    written = any(value for name in names for value in posted.getlist(name))
    return written or f"{fact.code}.photo" in files


def state_and_value(fact: Fact, posted: QueryDict) -> tuple[str, object]:
    """What was chosen. Raises ValidationError where it is nothing, or two things."""
    chosen = [value for value in posted.getlist(fact.code) if value.strip()]
    chosen += posted.getlist(f"{fact.code}.state")
    states = [value for value in chosen if value.startswith(":")]
    values = [value for value in chosen if not value.startswith(":")]
    if not chosen:
        raise ValidationError(_("Choose one of the answers."))
    if len(states) > 1 or (states and values):
        raise ValidationError(_("Choose one of the answers, not two."))
    if not states:
        return KNOWN, _value(fact, values)
    if states == [NONE_OF_THEM]:
        return KNOWN, []
    return STATE_VALUES.get(states[0], states[0]), None


def _value(fact: Fact, values: list[str]) -> object:
    if fact.kind is Kind.CHOICES:
        return values
    if fact.kind is Kind.NUMBER:
        return _number(fact, values[0])
    return YES_NO.get(values[0], values[0])


def _number(fact: Fact, text: str) -> float:
    """As people type it: with a comma too, and with its unit."""
    plain = text.strip().removesuffix(fact.unit).strip().replace(",", ".")
    try:
        number = float(plain)
    except ValueError:
        fact.check(text)  # says what is expected
        raise
    return int(number) if number.is_integer() else number


def answer_of(fact: Fact, posted: QueryDict, offer: int, at: datetime) -> Answer:
    """The answer to one question; the same fields of the same form have one uid.

    Raises ValidationError.
    """
    state, value = state_and_value(fact, posted)
    note = posted.get(f"{fact.code}.note", "").strip()
    said = json.dumps([offer, fact.code, state, value, note])
    return Answer(
        uid=uuid5(form_id(posted), said),
        offer=offer,
        fact=fact.code,
        state=state,
        at=at,
        value=value,
        note=note,
    )


def form_id(posted: QueryDict) -> UUID:
    """The number of the form. Raises ValidationError where it has none."""
    try:
        return UUID(posted.get("form", ""))
    except ValueError as error:
        raise ValidationError(_("Load the page again: this form is no more.")) from (
            error
        )


def photos(files: Mapping[str, UploadedFile]) -> Iterator[tuple[str, UploadedFile]]:
    """(code of the fact, file) of each photograph of a form."""
    for name, file in files.items():
        if name.endswith(".photo"):
            yield name.removesuffix(".photo"), file
