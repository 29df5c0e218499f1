"""Secrets that visitors type are nowhere afterwards: tables, files, logs."""

import logging

import pytest

from search.indexing import drain
from search.log.recording import BUFFER
from search.models import SearchCount
from tests.search.things import offer, publish

from .conftest import BROWSER, rows
from .secrets import SECRETS, everything, found_in

pytestmark = pytest.mark.django_db
URL = "/fr/recherche/"


@pytest.fixture
def visit(client, engine, lourdes, caplog):
    """Search once as a visitor; `caplog` hears everything."""
    publish(offer(title="Tour à VTT"))
    drain()
    caplog.set_level(logging.DEBUG)

    def searched(words: str, referer: str = "", **more):
        headers = {"user-agent": f"{BROWSER} tartempion", "referer": referer}
        asked = {"q": words, "kind": "visit", **more}
        response = client.get(URL, asked, headers=headers, REMOTE_ADDR="192.0.2.77")
        assert response.status_code == 200

    return searched


def test_no_secret_is_written_anywhere(visit, caplog, tmp_path):
    for typed in SECRETS:
        for _ in range(4):
            visit(typed, near="43.12345,-0.54321")
    BUFFER.flush()

    written = everything(caplog.text, tmp_path)
    assert found_in(written) == []
    assert "192.0.2.77" not in written
    assert "12345" not in written
    assert sorted((row[0], row[1], row[4]) for row in rows()) == [
        ("", "digest", 4),
        ("", "digest", 4),
        ("", "withheld", 20),
    ]


def test_control_what_is_written_is_found(visit, caplog, tmp_path):
    for _ in range(5):
        visit("Norbert Falbala")
    BUFFER.flush()
    assert found_in(everything("", tmp_path)) == ["falbala"]

    logging.getLogger("cordee").warning("searched: %s", "tartempion")
    (tmp_path / "spool").write_text("saumur forged")
    assert found_in(everything(caplog.text, tmp_path)) == [
        "tartempion",
        "falbala",
        "forged",
    ]


def test_one_visitor_who_ticks_boxes_does_not_make_words_frequent(visit):
    visit("Norbert Falbala")
    for need in ("wheelchair", "deaf", "blind", "walking", "low_vision"):
        visit("Norbert Falbala", f"https://x.org{URL}?q=norbert+falbala", need=need)
    BUFFER.flush()

    assert not SearchCount.objects.exclude(words="").exists()
    assert sum(row[4] for row in rows()) == 6
