"""The verbs of observations: made, accepted, refused, replaced, taken back.

Nothing here changes what was observed. Each moves the documents concerned in the
feed, in the caller's transaction: call them inside an atomic block.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Q
from django.utils import timezone

from catalogue.accessibility.evidence import UNKNOWN
from catalogue.models import Leg, Observation, Offer
from catalogue.models.observation import ObservationQuerySet
from publication import feed


def record(observations: Sequence[Observation]) -> None:
    """Save observations as they are, those not accepted waiting for an editor."""
    Observation.objects.bulk_create(observations)
    _announce(seen for seen in observations if seen.accepted_at)


def accept(observation: Observation, user) -> None:
    """From now on it counts."""
    observation.accepted_at = timezone.now()
    observation.accepted_by = user
    observation.save(update_fields=["accepted_at", "accepted_by"])
    _announce([observation])


def refuse(observation: Observation, user, note: str = "") -> None:
    """It never counted and never will; it is kept, with a row that says why."""
    observation.refused_at = timezone.now()
    observation.refused_by = user
    observation.save(update_fields=["refused_at", "refused_by"])
    if note:
        take_back([observation], user, note)


def replace_earlier(observation: Observation, at: datetime) -> bool:
    """What a new answer, given `at`, stands in the place of; was there any?

    The person's own answers of the same day, of which this is the correction, those
    that still wait, and a return to unknown earlier on the same day: the fact was
    looked at again. Everything is kept; nothing is announced.
    """
    rows = _of_the_same(observation)
    waiting = rows.waiting().filter(author=observation.author_id)
    for row in waiting:
        refuse(row, observation.author)
    if not observation.accepted_at:
        return False
    counting = rows.counting().filter(observed_on=observation.observed_on)
    own = Q(author=observation.author_id) & ~Q(state=UNKNOWN)
    reset = Q(state=UNKNOWN, created_at__lte=at)
    return bool(take_back(counting.filter(own | reset), observation.author))


def is_known(observation: Observation) -> bool:
    """Does anything count of its fact that it could set back to unknown?"""
    return _of_the_same(observation).counting().exclude(state=UNKNOWN).exists()


def retract(observations: Iterable[Observation], user=None, note: str = "") -> None:
    """They count no longer; rows that say so are appended."""
    _announce(_taken_back(observations, user, note))


def take_back(
    observations: Iterable[Observation], user=None, note: str = ""
) -> set[int]:
    """Append the rows only; the ids of the offers whose documents are to move.

    What was taken back already stays so.
    """
    return {row.offer_id for row in _taken_back(observations, user, note)} - {None}


def _taken_back(
    observations: Iterable[Observation], user, note: str
) -> list[Observation]:
    wanted = list(observations)
    done = set(
        Observation.objects.filter(retracts__in=wanted).values_list(
            "retracts_id", flat=True
        )
    )
    rows = [_retraction(seen, user, note) for seen in wanted if seen.pk not in done]
    return Observation.objects.bulk_create(rows)


def _retraction(seen: Observation, user, note: str) -> Observation:
    return Observation(
        offer_id=seen.offer_id,
        leg_id=seen.leg_id,
        fact=seen.fact,
        state=UNKNOWN,
        method=seen.method,
        source=seen.source,
        note=note,
        author=user,
        accepted_by=user,
        accepted_at=timezone.now(),
        retracts=seen,
    )


def _of_the_same(observation: Observation) -> ObservationQuerySet:
    """Everything seen of the same fact of the same offer or leg."""
    return Observation.objects.filter(
        offer=observation.offer_id, leg=observation.leg_id, fact=observation.fact
    )


def _announce(observations: Iterable[Observation]) -> None:
    """Move what they were seen of. A leg has no document: it is saved, and those who
    follow it hear of that."""
    rows = list(observations)
    announce({row.offer_id for row in rows} - {None})
    for leg in Leg.objects.filter(pk__in={row.leg_id for row in rows} - {None}):
        leg.save(update_fields=["updated_at"])


def announce(offers: Iterable[int]) -> None:
    """Move the documents of offers, and of those in their premises, in the feed."""
    ids = set(offers)
    if ids:
        concerned = Offer.objects.filter(Q(pk__in=ids) | Q(premises__in=ids))
        feed.write("offer", concerned.values_list("pk", flat=True))
