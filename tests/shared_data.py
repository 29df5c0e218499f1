"""Real files for tests: a folder of open data, read where it is and never copied."""

import os
from pathlib import Path

import pytest

ROOT = Path(
    os.environ.get(
        "CORDEE_SHARED_DATA",
        Path(__file__).resolve().parent.parent.parent / "shared" / "data",
    )
)


def real_file(name: str) -> Path:
    """The path of one real file; the test is skipped where it is not there."""
    path = ROOT / name
    if not path.exists():
        pytest.skip(f"real data not here: {name} (set CORDEE_SHARED_DATA)")
    return path
