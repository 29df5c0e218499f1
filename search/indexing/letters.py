"""Dead letters: what an index has refused, until it takes it."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db.models import F
from django.utils import timezone

from ..models import DeadLetter

FIRST_PAUSE = timedelta(minutes=1)  # before it is tried again; doubled each time
LONGEST_PAUSE = timedelta(days=1)


def settle(engine: str, written: Mapping[str, int], refused: Mapping[str, str]) -> None:
    """Note what became of what was written. `written`: uid → position of the feed.
    `refused`: uid → why, for some of these."""
    letters = DeadLetter.objects.filter(engine=engine)
    known = {str(uid) for uid in letters.values_list("uid", flat=True)}
    if gone := (known & written.keys()) - refused.keys():
        letters.filter(uid__in=gone).delete()
    now = timezone.now()
    for uid, reason in refused.items():
        said = {"reason": reason, "position": written[uid], "last_at": now}
        if uid in known:
            letters.filter(uid=uid).update(**said, tries=F("tries") + 1)
        else:
            DeadLetter.objects.create(engine=engine, uid=uid, first_at=now, **said)


def reasons(engine: str) -> dict[str, str]:
    """uid → why, the oldest first."""
    letters = DeadLetter.objects.filter(engine=engine).order_by("first_at", "pk")
    return {str(uid): why for uid, why in letters.values_list("uid", "reason")}


def due(engine: str) -> list[str]:
    """Uids that should be tried again now."""
    now = timezone.now()
    letters = DeadLetter.objects.filter(engine=engine)
    return [str(one.uid) for one in letters if _next_try(one) <= now]


def forget_before(engine: str, start: datetime) -> None:
    """An index was built since `start`: what it did not refuse it has taken."""
    DeadLetter.objects.filter(engine=engine, last_at__lt=start).delete()


def _next_try(letter: DeadLetter) -> datetime:
    doublings = min(letter.tries - 1, 20)
    return letter.last_at + min(FIRST_PAUSE * 2**doublings, LONGEST_PAUSE)
