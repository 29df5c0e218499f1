"""The page of results stays within its budget: what a visitor loads to read it."""

import gzip
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from tests.pages import Page

pytestmark = pytest.mark.django_db
MOST_CSS, MOST_JS = 15_000, 13_000  # bytes, gzipped


def weight(addresses: list[str]) -> int:
    """Of these static files together, each gzipped."""
    found = [finders.find(one.partition("/static/")[2]) for one in addresses]
    return sum(len(gzip.compress(Path(one).read_bytes())) for one in found)


def test_styles_and_scripts_stay_within_their_budget(client, engine, lourdes):
    shown = Page(client.get("/fr/recherche/").content.decode())
    styles = [one.attributes["href"] for one in shown.all("link", rel="stylesheet")]
    scripts = [
        one.attributes["src"] for one in shown.all("script") if "src" in one.attributes
    ]

    assert 0 < weight(styles) <= MOST_CSS
    assert 0 < weight(scripts) <= MOST_JS
