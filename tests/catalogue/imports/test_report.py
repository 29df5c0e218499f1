import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from rich.console import Console

from catalogue.imports import report_text, runner
from catalogue.imports.sources import SOURCES
from catalogue.models import Offer
from tests.catalogue.imports.lines import LINES, record, write_lines

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def lines(monkeypatch):
    monkeypatch.setitem(SOURCES, LINES.code, LINES)


def run(path, *options) -> str:
    """What the command prints."""
    out = StringIO()
    call_command("import_offers", "lines", str(path), *options, stdout=out)
    return out.getvalue()


def test_command_says_what_became_of_the_records(tmp_path):
    path = write_lines(tmp_path / "in.jsonl", record(1), record(2, capacity=-1))

    said = run(path)

    assert "2" in said.splitlines()[0]
    assert "/capacity" in said
    assert Offer.objects.count() == 1


def test_json_report_has_counts_and_problems_at_the_top(tmp_path):
    path = write_lines(tmp_path / "in.jsonl", record(1), record(2, capacity=-1))

    run(path, "--report", str(tmp_path / "report.json"), "--dry-run")

    report = json.loads((tmp_path / "report.json").read_text())
    assert report.pop("differences") == [
        {"record": "r1", "field": "title_fr", "old": None, "new": "Grotte 1"},
        {"record": "r1", "field": "live", "old": None, "new": True},
    ]
    (problem,) = report.pop("problems")
    assert problem == {
        "record": "r2",
        "pointer": "/capacity",
        "code": "range",
        "found": "-1",
        "expected": problem["expected"],
        "severity": "rejected",
    }
    assert report == {
        "source": "lines",
        "dry_run": True,
        "stopped": "",
        "read": 2,
        "created": 1,
        "changed": 0,
        "unchanged": 0,
        "rejected": 1,
        "missing": 0,
        "removed": 0,
        "warnings": 0,
    }


def test_command_fails_where_the_file_was_stopped(tmp_path):
    path = write_lines(tmp_path / "in.jsonl", record(1), "<broken off>")

    with pytest.raises(CommandError, match="truncated"):
        run(path, "--report", str(tmp_path / "report.json"))

    assert json.loads((tmp_path / "report.json").read_text())["stopped"] == "truncated"


def test_command_fails_without_its_file(tmp_path):
    with pytest.raises(CommandError):
        run(tmp_path / "nowhere.zip")


def test_text_report_shows_markup_of_a_record_as_it_is(tmp_path):
    path = write_lines(tmp_path / "in.jsonl", record(1, kind="[bold]x[/bold]"))
    out = StringIO()

    report_text.show(runner.import_offers(LINES, path), Console(file=out, width=200))

    assert "[bold]x[/bold]" in out.getvalue()
