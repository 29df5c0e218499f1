"""Suggestions while typing: by keyboard, by hand, without script."""

import pytest

from search.indexing import drain
from tests.factories import CommuneFactory
from tests.search.things import offer, publish

from .addresses import SEARCH
from .test_accessibility import WIDTHS, violations

HOME = {"fr": "/fr/", "en": "/en/"}
OPTIONS = "[role=option]"


@pytest.fixture
def castles(live_server):
    """Two offers that begin alike, in Lourdes."""
    CommuneFactory()
    rows = publish(
        offer(title={"fr": "Château fort", "en": "Castle"}, kind="visit"),
        offer(title={"fr": "Châtaigneraie", "en": "Chestnuts"}, kind="do"),
    )
    drain()
    return rows


def typed(page, text: str):
    """Type as a person does, and wait for the list."""
    page.locator("#q").press_sequentially(text)
    page.wait_for_selector("[role=listbox]:not([hidden])")
    return page.locator(OPTIONS)


def active(page) -> str:
    """The text of the option that the field says is active."""
    return page.evaluate(
        """() => document.getElementById(
          document.getElementById("q").getAttribute("aria-activedescendant")
        )?.innerText ?? "" """
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_an_offer_is_chosen_by_keyboard(visitor, castles, width):
    page = visitor(width)
    page.goto(SEARCH["fr"])
    options = typed(page, "chat")

    assert options.count() == 2
    assert page.locator("#q").get_attribute("aria-expanded") == "true"
    assert page.locator("form#search [role=status]").inner_text().startswith("2 sugg")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box = options.first.bounding_box()
    assert box["height"] >= 44
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    page.keyboard.press("ArrowDown")
    assert active(page).startswith("Châtaigneraie")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert active(page) == ""
    page.keyboard.press("ArrowUp")
    assert active(page).startswith("Château fort")
    assert page.locator("#q").input_value() == "chat"
    assert violations(page) == []
    page.keyboard.press("Enter")
    page.wait_for_url("**/fiche/**")
    assert page.troubles == []
    assert page.evaluate("window.violations") == []


def test_escape_closes_the_list_and_enter_searches_what_was_typed(visitor, castles):
    page = visitor(1280)
    page.goto(SEARCH["fr"])
    typed(page, "chat")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")

    assert not page.locator("[role=listbox]").is_visible()
    assert page.locator("#q").input_value() == "chat"
    assert page.locator("#q").get_attribute("aria-expanded") == "false"
    page.keyboard.press("ArrowDown")
    page.wait_for_selector("[role=listbox]:not([hidden])")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=chat")


def test_a_commune_joins_the_filters_in_force(visitor, castles):
    page = visitor(390)
    page.goto(SEARCH["en"] + "?kind=visit")
    typed(page, "lour").first.click()
    page.wait_for_url("**commune=65286*")

    assert "kind=visit" in page.url
    assert "q=" not in page.url


def test_one_letter_asks_nothing_and_fast_typing_asks_once(visitor, castles):
    page = visitor(1280)
    page.goto(SEARCH["fr"])
    page.locator("#q").press_sequentially("c")
    page.wait_for_timeout(400)
    assert [one for one in page.asked if "suggestions?" in one] == []
    page.locator("#q").press_sequentially("hat", delay=10)
    page.wait_for_selector(OPTIONS)
    assert len([one for one in page.asked if "suggestions?" in one]) == 1


def test_where_suggestions_fail_the_box_still_searches(visitor, castles):
    page = visitor(1280)
    page.route("**/suggestions?*", lambda route: route.abort())
    page.goto(SEARCH["fr"])
    page.locator("#q").press_sequentially("fort")
    page.wait_for_timeout(400)
    page.keyboard.press("Enter")
    page.wait_for_url("**q=fort")
    assert page.troubles == []


def test_without_script_the_box_is_a_plain_field(visitor, castles):
    page = visitor(390, java_script_enabled=False)
    page.goto(SEARCH["fr"])
    field = page.locator("#q")

    assert field.get_attribute("role") is None
    field.fill("fort")
    field.press("Enter")
    page.wait_for_url("**q=fort*")
    assert page.get_by_role("link", name="Château fort").count() == 1
