"""Answers arrive: each whole or refused with a reason, and each once.

The offers are locked first, so that two sends of the same answers come one after the
other and the second finds what the first has written. Call inside a transaction.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext as _

from catalogue.accessibility import recording
from catalogue.accessibility.evidence import UNKNOWN
from catalogue.models import Observation, Offer

from .answer import Answer, check
from .permissions import may_survey, source_of, standpoint
from .photos import check_photo, keep_photo

Photos = Mapping[UUID, UploadedFile]


class Status(StrEnum):
    COUNTS = "counts"  # it counts from now on
    WAITS = "waits"  # it arrived; an editor decides
    NOTHING = "nothing"  # there was nothing to set back to unknown
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one answer. `reason`: why it was refused."""

    uid: str
    status: Status
    reason: str = ""


def refused(uid: str, error: ValidationError) -> Result:
    return Result(uid, Status.REFUSED, " ".join(error.messages))


def receive(user, answers: Sequence[Answer], photos: Photos) -> list[Result]:
    """Record what can be recorded; what became of each, in their order."""
    offers, arrived = _locked(answers), _arrived(answers)
    results, moved = [], set()
    for answer in answers:
        try:
            row = _once(answer, arrived, offers, photos, user)
        except ValidationError as error:
            results.append(refused(str(answer.uid), error))
            continue
        if row and row.accepted_at:
            moved.add(row.offer_id)
        results.append(Result(str(answer.uid), _status(row)))
    recording.announce(moved)
    return results


def _once(
    answer: Answer, arrived: dict[UUID, Observation], offers, photos: Photos, user
) -> Observation | None:
    """The row of an answer, made unless it is there already."""
    if answer.uid in arrived:
        _check_same(answer, arrived[answer.uid], user)
        return arrived[answer.uid]
    row = _record(_checked(answer, offers.get(answer.offer), photos, user), answer)
    if row:
        arrived[row.uid] = row
    return row


def _locked(answers: Iterable[Answer]) -> dict[int, Offer]:
    rows = Offer.objects.select_related("provider").filter(
        pk__in={answer.offer for answer in answers}
    )
    # without touching the key: what refers to an offer may still be written
    rows = rows.select_for_update(no_key=True, of=("self",))
    return {offer.pk: offer for offer in rows.order_by("pk")}


def _arrived(answers: Iterable[Answer]) -> dict[UUID, Observation]:
    rows = Observation.objects.filter(uid__in={answer.uid for answer in answers})
    return {row.uid: row for row in rows}


def _checked(answer: Answer, offer: Offer | None, photos: Photos, user) -> Observation:
    if offer is None or not may_survey(user, offer):
        raise ValidationError(_("You may not survey this offer."))
    check(answer, offer.kind)
    file = photos.get(answer.uid)
    photo = keep_photo(check_photo(file), answer, offer, user) if file else None
    stand = standpoint(user)
    return Observation(
        uid=answer.uid,
        offer=offer,
        fact=answer.fact,
        state=answer.state,
        value=answer.value,
        note=answer.note,
        observed_on=answer.day,
        method=stand.method,
        accepted_at=timezone.now() if stand.trusted else None,
        accepted_by=user if stand.trusted else None,
        source=source_of(user, offer),
        author=user,
        photo=photo,
    )


def _check_same(answer: Answer, row: Observation, user) -> None:
    said = (row.author_id, row.offer_id, row.fact, row.state, row.value)
    if said != (user.pk, answer.offer, answer.fact, answer.state, answer.value):
        raise ValidationError(_("Another answer has arrived under this number."))


def _record(row: Observation, answer: Answer) -> Observation | None:
    """None where there was nothing to set back to unknown."""
    replaced = recording.replace_earlier(row, answer.at)
    if row.state == UNKNOWN and not replaced and not recording.is_known(row):
        return None
    row.save(force_insert=True)
    return row


def _status(row: Observation | None) -> Status:
    if row is None:
        return Status.NOTHING
    return Status.COUNTS if row.accepted_at else Status.WAITS
