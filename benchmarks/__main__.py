"""Run every benchmark, or those named: `python -m benchmarks [NAME …]`.

Each runs in a process of its own; the exit status is 1 where one falls short.
"""

import subprocess
import sys
from pathlib import Path

SHARED = {
    "__init__",
    "__main__",
    "database",
    "generated",
    "questions",
    "report",
    "server",
}


def names() -> list[str]:
    """Every benchmark of this folder, by the name of its file."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return [file.stem for file in files if file.stem not in SHARED]


def main(wanted: list[str]) -> int:
    if unknown := set(wanted) - set(names()):
        sys.exit(f"No benchmark {', '.join(unknown)}. There are: {', '.join(names())}.")
    short = [name for name in wanted or names() if _run(name)]
    return 1 if short else 0


def _run(name: str) -> int:
    return subprocess.run([sys.executable, "-m", f"benchmarks.{name}"]).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
