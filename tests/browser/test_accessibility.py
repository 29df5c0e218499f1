"""No automated violation on any page, in both languages, narrow and wide."""

import pytest

from tests.catalogue.documents import VISIT
from tests.search.things import withdraw

from .addresses import PAGES, SEARCH, addresses
from .waiting import wait_for_map

RULES = {
    "runOnly": {
        "type": "tag",
        "values": [
            *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
            "best-practice",
        ],
    }
}
WIDTHS = (390, 1280)


def violations(page) -> list[tuple]:
    """(rule, what is wrong, where) of everything that axe finds."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options=RULES).response["violations"]
    return [
        (one["id"], node.get("failureSummary", ""), node["target"])
        for one in found
        for node in one["nodes"]
    ]


def open_everything(page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((d) => d.open = true)")


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_a_page_has_no_violation(visitor, published, language, name):
    for width in WIDTHS:
        page = visitor(width)
        page.goto(addresses(language)[name])
        assert violations(page) == []
        open_everything(page)
        assert violations(page) == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_page_that_is_gone_has_no_violation(visitor, published, language):
    withdraw(published["visit"])
    page = visitor(390)
    page.goto(VISIT.path[language])

    assert violations(page) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_an_open_map_has_no_violation(visitor, published, width):
    page = visitor(width)
    page.goto(SEARCH["en"])
    page.get_by_role("button", name="Show the map").click()
    wait_for_map(page)

    assert violations(page) == []


@pytest.mark.parametrize("name", ["visit", "search, filters"])
def test_a_dark_page_has_no_violation(visitor, published, name):
    page = visitor(1280, color_scheme="dark")
    page.goto(addresses("fr")[name])

    assert violations(page) == []


def test_the_error_page_has_no_violation(visitor, live_server):
    from django.template.loader import render_to_string

    page = visitor(390)
    page.set_content(render_to_string("500.html"))

    assert violations(page) == []
