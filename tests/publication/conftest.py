import pytest

from publication import kinds
from tests.publication.things import THING


@pytest.fixture(autouse=True)
def things(monkeypatch):
    """The small kind is registered for the length of a test."""
    monkeypatch.setitem(kinds.KINDS, THING.code, THING)


@pytest.fixture(autouse=True)
def marker_folder(settings, tmp_path):
    """A marker of its own for each test."""
    settings.DATA_DIR = tmp_path
