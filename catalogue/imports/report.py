"""What an import did or, on a dry run, would do."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

import msgspec

from .findings import Difference, Findings
from .problem import FileStopped, Problem, Severity, shown

SHOWN_DIFFERENCES = 20_000  # fields; a report is read by people

GRAVEST = [Severity.STOPPED, Severity.REJECTED, Severity.WARNING]


@dataclass(slots=True)
class Counts:
    """Records by what became of them; `removed`: offers unpublished as missing."""

    read: int = 0
    created: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: int = 0
    missing: int = 0
    removed: int = 0


@dataclass(slots=True)
class Report:
    """Counts, problems and differences of one import of one source."""

    source: str
    dry_run: bool = False
    counts: Counts = field(default_factory=Counts)
    findings: Findings = field(default_factory=Findings)
    stopped: str = ""  # code of the reason why nothing of the file was written

    def stop(self, reason: FileStopped, name: str) -> None:
        """The whole file is refused: its records count as read, no more."""
        self.stopped = reason.code
        self.counts = Counts(read=self.counts.read)
        problem = Problem(
            record=name,
            pointer="",
            code=reason.code,
            found=shown(str(reason)),
            severity=Severity.STOPPED,
        )
        self.findings.add([problem])

    @property
    def problems(self) -> Iterator[Problem]:
        return self.findings.problems()

    @property
    def differences(self) -> Iterator[Difference]:
        return self.findings.differences()

    def summary(self) -> dict[str, object]:
        """The top level of the JSON report, without its lists."""
        counts = asdict(self.counts) | {"warnings": self.findings.warnings()}
        head = {"source": self.source, "dry_run": self.dry_run}
        return head | {"stopped": self.stopped} | counts

    def groups(self, examples: int) -> list[dict[str, object]]:
        """The problems by code, the gravest and most frequent first."""
        codes = self.findings.codes()
        order = sorted(codes, key=lambda key: (GRAVEST.index(key[0]), -codes[key]))
        return [
            {
                "code": code,
                "severity": severity.value,
                "times": codes[severity, code],
                "examples": list(self.findings.problems(code, examples)),
            }
            for severity, code in order
        ]

    def write(self, path: Path) -> None:
        """The report as JSON, streamed: memory does not grow with it."""
        part = path.with_suffix(f"{path.suffix}.part")
        with part.open("w", encoding="utf-8") as file:
            file.write(json.dumps(self.summary())[:-1])
            _write_list(file, "problems", self.findings.problems())
            differences = self.findings.differences(SHOWN_DIFFERENCES)
            _write_list(file, "differences", differences)
            file.write("}\n")
        part.replace(path)


def _write_list(file, name: str, items: Iterator[msgspec.Struct]) -> None:
    file.write(f', "{name}": [')
    for number, item in enumerate(items):
        separator = ",\n " if number else "\n "
        file.write(separator + msgspec.json.encode(item).decode())
    file.write("]")
