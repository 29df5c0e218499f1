"""What an import of facts did or, on a dry run, would do."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from catalogue.accessibility.matching import Match
from catalogue.imports.findings import Difference, Findings
from catalogue.imports.report import Report, _write_list

MATCH = "match"


@dataclass(slots=True)
class AccessCounts:
    """Rows by what became of them; then what was written.

    `read` is the sum of `matched`, `waiting`, `unmatched`, `empty` (they say nothing
    of access), `rejected` and rows that stood twice. `unchanged`: of those matched or
    waiting, and those twice, with nothing new. `recorded`, `taken_back`: observations.
    """

    read: int = 0
    matched: int = 0
    waiting: int = 0
    unmatched: int = 0
    empty: int = 0
    rejected: int = 0
    unchanged: int = 0
    recorded: int = 0
    taken_back: int = 0


@dataclass(slots=True)
class AccessReport(Report):
    """Counts, problems, matches and differences of one import of one source."""

    counts: AccessCounts = field(default_factory=AccessCounts)
    matches: Findings = field(default_factory=Findings)
    batch: int | None = None

    def stop(self, reason, name: str) -> None:
        read = self.counts.read
        Report.stop(self, reason, name)  # a slotted class has no bare super()
        self.counts = AccessCounts(read=read)

    def match(self, record: str, name: str, match: Match) -> None:
        """Keep what a row was matched with, or might be, and why."""
        told = {
            "name": name,
            "outcome": match.outcome.value,
            "reason": match.reason,
            "candidates": [told_candidate(one) for one in match.candidates],
        }
        self.matches.differ([Difference(record, MATCH, None, told)])

    def summary(self) -> dict[str, object]:
        """The top level of the JSON report, without its lists."""
        counts = asdict(self.counts)
        counts["refused"] = counts.pop("rejected")
        head = {"source": self.source, "dry_run": self.dry_run, "batch": self.batch}
        told = {"stopped": self.stopped, "warnings": self.findings.warnings()}
        return head | counts | told

    def write(self, path: Path) -> None:
        """The report as JSON, streamed: memory does not grow with it."""
        part = path.with_suffix(f"{path.suffix}.part")
        with part.open("w", encoding="utf-8") as file:
            file.write(json.dumps(self.summary())[:-1])
            _write_list(file, "problems", self.findings.problems())
            _write_list(file, "matches", map(told_match, self.matches.differences()))
            _write_list(file, "differences", self.findings.differences())
            file.write("}\n")
        part.replace(path)


def told_match(found: Difference) -> dict[str, object]:
    """One match as the JSON report has it."""
    return {"record": found.record} | found.new


def told_candidate(one) -> dict[str, object]:
    """A candidate as JSON, in the report and with a row that waits."""
    return {
        "offer": one.key,
        "score": one.score,
        "name": one.name,
        "metres": one.metres,
    }
