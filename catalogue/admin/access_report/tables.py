"""The tables of the report, ready to be shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils.translation import gettext as _

from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.office.attention import Concern, contested, stale
from catalogue.accessibility.office.coverage import (
    EVERYTHING,
    Coverage,
    coverage,
    settling,
)
from catalogue.accessibility.office.reading import Known
from catalogue.accessibility.office.rounds import next_round
from catalogue.accessibility.place import DURATION
from catalogue.accessibility.sentences import evidence_sentence, observation_sentence
from catalogue.accessibility.verdict import Answer
from catalogue.models import Offer
from catalogue.sectors import SECTORS
from config.languages import pick

MOST = 15  # rows of each list


@dataclass(frozen=True, slots=True)
class Cell:
    need: str
    suits: int
    fails: int
    unknown: int
    percent_known: int


@dataclass(frozen=True, slots=True)
class Row:
    label: str
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Settled:
    label: str
    alone: int
    with_others: int


@dataclass(frozen=True, slots=True)
class Visit:
    """`metres`: from the visit before; `pk`: of the offer."""

    pk: int | None
    title: str
    commune: str
    gained: int
    metres: int


@dataclass(frozen=True, slots=True)
class Look:
    """A fact of an offer to look at. `against`: what else was said of it."""

    pk: int | None
    title: str
    fact: str
    said: str
    against: list[str]
    until: date | None


class AccessReport:
    """`need`: only what concerns it, but for the coverage; "" for all."""

    def __init__(
        self, offers: Sequence[Known], day: date, language: str, need: str = ""
    ) -> None:
        self.offers = offers
        self.day = day
        self.language = language
        self.need = need

    @cached_property
    def coverage(self) -> list[Row]:
        found = coverage(self.offers, self.day)
        labels = {EVERYTHING: _("All offers")}
        labels |= {code: str(sector.label) for code, sector in SECTORS.items()}
        return [
            Row(label, [_cell(found, code, need) for need in NEEDS])
            for code, label in labels.items()
        ]

    @cached_property
    def settling(self) -> list[Settled]:
        found = settling(self.offers, self.day, self.need)[:MOST]
        return [Settled(_fact(one.fact), one.alone, one.with_others) for one in found]

    @cached_property
    def round(self) -> list[Visit]:
        return [
            Visit(
                self._keys.get(stop.offer.id),
                self._title(stop.offer),
                stop.offer.place.commune,
                stop.gained,
                round(stop.metres / 10) * 10,
            )
            for stop in self._round
        ]

    @cached_property
    def contested(self) -> list[Look]:
        return [self._look(one) for one in self._contested]

    @cached_property
    def stale(self) -> list[Look]:
        return [self._look(one) for one in self._stale]

    @cached_property
    def _round(self):
        return next_round(self.offers, self.day, self.need)

    @cached_property
    def _contested(self) -> list[Concern]:
        return contested(self.offers, self.day)[:MOST]

    @cached_property
    def _stale(self) -> list[Concern]:
        return stale(self.offers, self.day)[:MOST]

    @cached_property
    def _keys(self) -> dict[str, int]:
        """Identity → primary key of all offers shown, in one query."""
        shown = [stop.offer for stop in self._round]
        shown += [one.offer for one in (*self._contested, *self._stale)]
        rows = Offer.objects.filter(uid__in={one.id for one in shown})
        return {str(uid): pk for uid, pk in rows.values_list("uid", "pk")}

    def _look(self, concern: Concern) -> Look:
        finding = concern.finding
        return Look(
            self._keys.get(concern.offer.id),
            self._title(concern.offer),
            _fact(finding.fact),
            _said(finding.seen),
            [_said(other) for other in finding.against],
            finding.seen.expires_on,
        )

    def _title(self, offer: Known) -> str:
        return pick(offer.title, self.language)[0]


def _cell(found: Coverage, sector: str, need: str) -> Cell:
    answers = found.of(sector, need)
    return Cell(
        str(NEEDS[need].short),
        answers[Answer.SUITS],
        answers[Answer.DOES_NOT_SUIT],
        answers[Answer.UNKNOWN],
        found.percent_known(sector, need),
    )


def _fact(code: str) -> str:
    return str(_("Duration of the visit") if code == DURATION else FACTS[code].label)


def _said(seen) -> str:
    """What was seen, and who says so."""
    return f"{observation_sentence(seen)} {evidence_sentence(seen)}"
