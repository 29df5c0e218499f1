"""The first pass: every record of a delivery read, converted and put on the spool."""

import hashlib
from collections.abc import Callable

from django.utils.translation import gettext as _

from .problem import FileStopped, Problem, Severity, shown
from .report import Report
from .source import Converted, Delivery, Raw, Source
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
    for number, raw in enumerate(delivery, 1):
        reader.take(raw)
        progress("read", number, delivery.total)
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

    def take(self, raw: Raw) -> None:
        self._report.counts.read += 1
        digest = hashlib.sha256(self._salt + raw.data).hexdigest()
        external_id = self._spool.known(digest)
        if external_id is None:
            self._convert(raw, digest)
        else:
            self._repeated(external_id, raw, self._spool.mark(external_id, digest))

    def _convert(self, raw: Raw, digest: str) -> None:
        converted = self._source.convert(raw)
        self._report.findings.add(converted.problems)
        if converted.record is None:
            self._reject(converted)
            return
        external_id = converted.record.external_id
        try:
            repeated = self._spool.add(converted.record, digest)
        except UnicodeEncodeError as error:
            self._add(shown(external_id), "surrogate", shown(raw.name), error.reason)
            self._report.counts.rejected += 1
            return
        self._repeated(external_id, raw, repeated)

    def _reject(self, converted: Converted) -> None:
        """A record that cannot be used is there: its offer is not missing."""
        self._report.counts.rejected += 1
        for problem in converted.problems:
            self._spool.note(problem.record)

    def _repeated(self, external_id: str, raw: Raw, repeated: Repeated | None) -> None:
        if repeated and repeated.same:
            self._add(external_id, "repeated", shown(raw.name), "", Severity.WARNING)

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
