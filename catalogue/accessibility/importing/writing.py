"""A chunk of rulings, written in one transaction with its places in the feed."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone

from catalogue.accessibility.matching import Outcome
from catalogue.accessibility.recording import announce
from catalogue.imports.findings import Difference
from catalogue.models import ObservationBatch, SourceRow

from . import facts
from .known import Rulings
from .report import AccessReport, told_candidate
from .ruling import Ruling


class Writer:
    """Writes rulings as one batch, which is made with the first row that changes."""

    def __init__(
        self,
        batch: ObservationBatch,
        report: AccessReport,
        day: date | None,
        covers: frozenset[str],
    ) -> None:
        self.batch = batch
        self._covers = covers
        self._report = report
        self._day = day

    def write(self, rulings: Sequence[Ruling], known: Rulings) -> None:
        """Count them, report them and, unless it is a dry run, write them."""
        before = facts.stored(
            self.batch.source, [one.row.external_id for one in rulings]
        )
        offers = [one.match.offer for one in rulings if one.match.offer is not None]
        stated = facts.stated(self.batch.source, offers)
        changes, rows, over = [], [], []
        for ruling in rulings:
            change = self._change(ruling, before, stated)
            row = self._source_row(ruling, known)
            waited = known.waiting.get(ruling.row.external_id)
            if waited and (row or ruling.match.outcome is not Outcome.WAITING):
                over.append(waited.pk)
            self._count(ruling, bool(change or row))
            changes += [change] if change else []
            rows += [row] if row else []
        self._report.findings.differ(_differences(changes))
        if (changes or rows or over) and not self._report.dry_run:
            self._save(changes, rows, over)

    def _change(self, ruling: Ruling, before, stated) -> facts.Change | None:
        row, offer = ruling.row, ruling.match.offer
        if offer is None:
            return None
        said = [one for one in row.facts if (offer, one.fact) not in stated]
        known = before.get(row.external_id, ())
        covers = self._covers.difference(row.silent)
        return facts.change(offer, row.external_id, said, known, covers)

    def _source_row(self, ruling: Ruling, known: Rulings) -> SourceRow | None:
        """A row that waits, or one that was matched for the first time."""
        row, match = ruling.row, ruling.match
        if not ruling.is_new or match.outcome is Outcome.UNMATCHED:
            return None
        made = SourceRow(
            external_id=row.external_id,
            name=row.name,
            commune=row.commune,
            latitude=row.latitude,
            longitude=row.longitude,
            facts=facts.as_json(row.facts, self._day),
            candidates=[told_candidate(one) for one in match.candidates],
            offer_id=match.offer,
            decided_at=timezone.now() if match.offer is not None else None,
        )
        waited = known.waiting.get(row.external_id)
        if match.offer is None and waited and _says_the_same(made, waited):
            return None
        return made

    def _count(self, ruling: Ruling, changed: bool) -> None:
        row, match, counts = ruling.row, ruling.match, self._report.counts
        setattr(counts, match.outcome.value, getattr(counts, match.outcome.value) + 1)
        if match.outcome is not Outcome.UNMATCHED:
            counts.unchanged += not changed
        self._report.match(row.external_id, row.name, match)

    @transaction.atomic
    def _save(self, changes, rows, over: list[int]) -> None:
        if self.batch.pk is None:
            self.batch.save()
            self._report.batch = self.batch.pk
        SourceRow.objects.filter(pk__in=over).delete()
        for row in rows:
            row.batch = self.batch
        SourceRow.objects.bulk_create(rows)
        announce(facts.write(changes, self.batch, self._day, timezone.now()))
        counts = self._report.counts
        counts.recorded += sum(len(change.new) for change in changes)
        counts.taken_back += sum(len(change.gone) for change in changes)


def _says_the_same(made: SourceRow, waited) -> bool:
    """The same facts, whatever the day of the extract, and the same candidates."""
    return _undated(made.facts) == _undated(waited.facts) and [
        one["offer"] for one in made.candidates
    ] == [one["offer"] for one in waited.candidates]


def _undated(said: list[dict]) -> list[dict]:
    return [
        {name: value for name, value in fact.items() if name != "observed_on"}
        for fact in said
    ]


def _differences(changes: Sequence[facts.Change]) -> Iterator[Difference]:
    for change in changes:
        old = {one.fact: one.value for one in change.gone}
        new = {one.fact: one.value for one in change.new}
        for fact in dict.fromkeys((*old, *new)):
            field = f"{change.offer}: {fact}"
            yield Difference(change.external_id, field, old.get(fact), new.get(fact))
