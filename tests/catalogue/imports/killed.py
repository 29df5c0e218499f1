"""Imports a file of lines in a process of its own, to be killed: see test_killed.

    python -m tests.catalogue.imports.killed FILE [--die-in-chunk N [--no-transaction]]

Says "go" when the import begins and "done" when it is over.
"""

import argparse
import os
import signal
from contextlib import nullcontext
from pathlib import Path

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.production"
django.setup()

from catalogue.imports import applying  # noqa: E402
from catalogue.imports.runner import import_offers  # noqa: E402
from catalogue.imports.writing import chunk  # noqa: E402
from tests.catalogue.imports.lines import LINES  # noqa: E402


def die_in_chunk(number: int) -> None:
    """Kill this process in the middle of what the chunk writes."""
    write = chunk.write_references
    seen = []

    def write_references(plans, now):
        seen.append(1)
        if len(seen) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        write(plans, now)

    chunk.write_references = write_references


def without_transactions() -> None:
    """The negative control: every statement is committed at once."""

    class transaction:  # noqa: N801
        atomic = nullcontext

    applying.transaction = transaction


parser = argparse.ArgumentParser()
parser.add_argument("file", type=Path)
parser.add_argument("--die-in-chunk", type=int)
parser.add_argument("--no-transaction", action="store_true")
options = parser.parse_args()
applying.CHUNK = 50
if options.die_in_chunk:
    die_in_chunk(options.die_in_chunk)
if options.no_transaction:
    without_transactions()
print("go", flush=True)
import_offers(LINES, options.file)
print("done", flush=True)
