"""The first pass: every record of a delivery read, converted and put on the spool."""

import hashlib
from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from .conversion import Read, Unread, converter
from .problem import FileStopped, Problem, Severity, shown
from .report import Report
from .source import Delivery, Source
from .spool import Repeated, Spool

Progress = Callable[[str, int, int], None]  # phase ("read", "apply"), done, total


def read(
    source: Source,
    delivery: Delivery,
    spool: Spool,
    report: Report,
    progress: Progress,
) -> None:
    """Fill the spool; every record is then counted unless it is to be applied.

    Raises `FileStopped`, as the delivery does, and for one without any record.
    """
    reader = Reader(source, spool, report)
    with converter(source, delivery.total) as converted:
        for read in converted(reader.new_ones(delivery, progress)):
            reader.take(read)
    if not report.counts.read:
        raise FileStopped("empty", _("There is no record in it."))
    reader.finish()


class Reader:
    """Takes one raw record after the other."""

    def __init__(self, source: Source, spool: Spool, report: Report) -> None:
        self._source = source
        self._salt = f"{source.code} {source.version}".encode()
        self._spool = spool
        self._report = report

    def new_ones(self, delivery: Delivery, progress: Progress) -> Iterator[Unread]:
        """The records that are not up to date here; the others are noted."""
        for number, raw in enumerate(delivery, 1):
            self._report.counts.read += 1
            digest = hashlib.sha256(self._salt + raw.data).hexdigest()
            if external_id := self._spool.known(digest):
                repeated = self._spool.mark(external_id, digest)
                self._repeated(external_id, raw.name, repeated)
            else:
                yield Unread(raw, digest)
            progress("read", number, delivery.total)

    def take(self, read: Read) -> None:
        """Put a converted record on the spool; a rejected one is only counted."""
        self._report.findings.add(read.problems)
        if read.invalid:
            self._add(
                shown(read.external_id), "surrogate", shown(read.name), read.invalid
            )
        if read.body is None:
            self._reject(read)
            return
        repeated = self._spool.add(read.external_id, read.digest, read.body)
        self._repeated(read.external_id, read.name, repeated)

    def _reject(self, read: Read) -> None:
        """A record that cannot be used is there: its offer is not missing."""
        self._report.counts.rejected += 1
        for problem in read.problems:
            self._spool.note(problem.record)

    def _repeated(self, external_id: str, name: str, repeated: Repeated | None) -> None:
        if repeated and repeated.same:
            self._add(external_id, "repeated", shown(name), "", Severity.WARNING)

    def finish(self) -> None:
        """Count what needs no writing, and refuse what contradicts itself."""
        self._report.counts.unchanged += self._spool.unchanged()
        expected = _("one content for one identifier; the stored version is kept")
        for external_id, times in self._spool.conflicts():
            self._report.counts.rejected += times
            found = _("%(times)s records") % {"times": times}
            self._add(external_id, "conflict", found, expected)

    def _add(self, record, code, found, expected, severity=Severity.REJECTED) -> None:
        problem = Problem(
            record=record,
            pointer="",
            code=code,
            found=found,
            expected=expected,
            severity=severity,
        )
        self._report.findings.add([problem])
