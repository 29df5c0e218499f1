"""What the page tells of each index, and of what could not be indexed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Min, Q
from django.utils.timezone import now
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from catalogue.document import decode
from catalogue.models import Offer
from config.languages import pick
from publication import feed
from publication.models import Publication
from search.engines import Engine, EngineAwayError, IndexMissingError, engines
from search.engines.base import IndexFigures, IndexState
from search.models import DeadLetter

MOST_LETTERS = 50
LABELS = {"embedded": _("Embedded index"), "elasticsearch": "Elasticsearch"}


@dataclass(frozen=True, slots=True)
class Behind:
    """Changes of the feed that an index has not reached. `since`: when the oldest of
    them was made."""

    changes: int
    since: datetime | None

    @property
    def seconds(self) -> int:
        return round((now() - self.since).total_seconds()) if self.since else 0


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """`answers`: visitors, when it can. `away`: why it does not answer; "" where it
    does. Without a `state` there is no index yet."""

    name: str
    answers: bool
    away: str
    state: IndexState | None = None
    figures: IndexFigures | None = None
    behind: Behind | None = None

    @property
    def label(self) -> str:
        return str(LABELS[self.name])


@dataclass(frozen=True, slots=True)
class Letter:
    """A dead letter. `title`: of what is published; `offer`: key of the offer it is
    made from, None where there is none."""

    row: DeadLetter
    title: str
    offer: int | None

    @property
    def index(self) -> str:
        return str(LABELS[self.row.engine])


def statuses() -> list[EngineStatus]:
    """Of every engine; the one that answers visitors first."""
    known = engines()
    last = feed.latest_position()
    return [_status(one, one is known[-1], last) for one in reversed(known)]


def _status(engine: Engine, answers: bool, last: int) -> EngineStatus:
    try:
        state = engine.state()
        figures = engine.figures() if state else None
    except EngineAwayError as error:
        return EngineStatus(engine.name, answers, str(error))
    except IndexMissingError:
        state = figures = None  # it has gone in between
    if state is None:
        return EngineStatus(engine.name, answers, "")
    behind = _behind(state.cursor.position, last)
    return EngineStatus(engine.name, answers, "", state, figures, behind)


def _behind(position: int, last: int) -> Behind:
    """What has no position yet gets one when an index reads the feed."""
    found = Publication.objects.filter(Q(position=None) | Q(position__gt=position))
    return Behind(found.count(), found.aggregate(at=Min("changed_at"))["at"])


def letters() -> tuple[int, list[Letter]]:
    """(how many there are, the oldest of them)."""
    found = DeadLetter.objects.order_by("first_at", "pk")
    shown = list(found[:MOST_LETTERS])
    uids = [one.uid for one in shown]
    titles = _titles(Publication.objects.filter(uid__in=uids, document__isnull=False))
    offers = dict(Offer.objects.filter(uid__in=uids).values_list("uid", "pk"))
    total = found.count() if len(shown) == MOST_LETTERS else len(shown)
    return total, [
        Letter(row, titles.get(row.uid, ""), offers.get(row.uid)) for row in shown
    ]


def _titles(rows: Iterable[Publication]) -> dict:
    """uid → title. A document that cannot be read is why its letter is there."""
    found = {}
    for row in rows:
        try:
            title = decode(row.document).title
        except ValueError:  # msgspec.DecodeError and ValidationError are
            continue
        found[row.uid] = pick(title, get_language())[0]
    return found
