from pathlib import Path

import pytest

from catalogue.generated.hours import WRITTEN, folder, hours
from catalogue.opening import parse
from tests.shared_data import ROOT, real_file


@pytest.mark.parametrize(
    "expression", [one for kind in WRITTEN.values() for one in kind]
)
def test_what_we_wrote_can_be_read(expression):
    assert parse(expression)


def test_without_real_data_they_are_ours(monkeypatch):
    monkeypatch.delenv("CORDEE_SHARED_DATA", raising=False)

    assert folder() is None
    assert hours() == WRITTEN


def test_a_folder_without_the_extracts_is_none(monkeypatch, tmp_path):
    monkeypatch.setenv("CORDEE_SHARED_DATA", str(tmp_path))

    assert folder() is None


def test_real_ones_are_read_where_they_lie_and_all_can_be_read(monkeypatch):
    real_file("osm/geodatamine-restaurant/data.csv")
    monkeypatch.setenv("CORDEE_SHARED_DATA", str(ROOT))

    found = hours()

    assert folder() == Path(ROOT) / "osm"
    assert len(found["eat"]) > 1_000
    assert set(WRITTEN[""]) < set(found[""])
    assert "Mo-Su 12:00-14:00 19:00-22:00" not in found["eat"]  # nobody can tell
