import pytest

from publication import kinds
from tests.publication.things import THING


@pytest.fixture(autouse=True)
def things(monkeypatch):
    """The small kind is registered for the length of a test."""
    monkeypatch.setitem(kinds.KINDS, THING.code, THING)
