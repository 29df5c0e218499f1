"""One answer of a survey, as a phone keeps and sends it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Annotated
from uuid import UUID

import msgspec
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.utils import timezone
from django.utils.translation import gettext as _

from catalogue.accessibility.evidence import KNOWN, NOT_APPLICABLE, STATES
from catalogue.accessibility.fact import Fact
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.zones import ZONES
from catalogue.models import Observation

FAST_CLOCK = timedelta(days=1)  # a phone's clock may be ahead by as much
EARLIEST = datetime(2020, 1, 1, tzinfo=UTC)  # nobody surveyed before
NOTE = Observation._meta.get_field("note").max_length


class Answer(msgspec.Struct, frozen=True):
    """`at`: when it was given, with its offset from UTC. `value`: JSON in the fact's
    unit where `state` is *known*, else null."""

    uid: UUID
    offer: Annotated[int, msgspec.Meta(ge=1, le=2**63 - 1)]
    fact: str
    state: str
    at: datetime
    value: bool | int | float | str | list[str] | None = None
    note: str = ""

    @property
    def day(self) -> date:
        """The day on which somebody looked, at the place."""
        return timezone.localdate(self.at)


def read(sent: Mapping) -> Answer:
    """An answer from JSON. Raises ValidationError where it is none."""
    try:
        return msgspec.convert(sent, Answer)
    except msgspec.ValidationError as error:
        said = {"problem": str(error)}
        raise ValidationError(
            _("This answer cannot be read: %(problem)s"), params=said
        ) from error


def check(answer: Answer, kind: str) -> None:
    """Raise ValidationError unless it answers a question of an offer of this kind."""
    fact = FACTS.get(answer.fact)
    if fact is None or not is_asked(fact, kind):
        raise ValidationError(_("This question is not asked here."))
    _check_time(answer)
    _check_note(answer.note)
    _check_state(answer, fact)


def is_asked(fact: Fact, kind: str) -> bool:
    """Is it asked on site, of an offer of this kind?"""
    return not fact.is_claim and ZONES[fact.zone].exists_for(kind)


def _check_time(answer: Answer) -> None:
    if answer.at.tzinfo is None:
        raise ValidationError(_("The time of the answer has no offset from UTC."))
    if not EARLIEST <= answer.at <= timezone.now() + FAST_CLOCK:
        raise ValidationError(
            _("The clock of this device is wrong: it says %(day)s."),
            params={"day": answer.at.date()},
        )


def _check_note(note: str) -> None:
    if len(note) > NOTE:
        raise ValidationError(
            _("The note is longer than %(most)s characters."), params={"most": NOTE}
        )
    ProhibitNullCharactersValidator()(note)
    try:
        note.encode()
    except UnicodeEncodeError as error:  # a pictograph that was cut in two
        raise ValidationError(_("The note holds half a letter.")) from error


def _check_state(answer: Answer, fact: Fact) -> None:
    if answer.state not in STATES:
        raise ValidationError(_("Choose one of the answers."))
    if answer.state == KNOWN:
        fact.check(answer.value)
    elif answer.value is not None:
        raise ValidationError(_("Choose one of the answers, not two."))
    elif answer.state == NOT_APPLICABLE and not fact.none:
        raise ValidationError(_("“There is none” is no answer to this question."))
