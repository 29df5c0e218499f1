"""Suggestions while typing: by keyboard, by hand, without script."""

import re

import pytest
from playwright.sync_api import expect

from search.indexing import drain
from tests.factories import CommuneFactory
from tests.search.things import offer, publish

from .addresses import SEARCH
from .test_accessibility import WIDTHS, violations
from .waiting import pass_by

HOME = {"fr": "/fr/", "en": "/en/"}
OPTIONS = "[role=option]"
LIST = "[role=listbox]"
LATE = 400  # milliseconds after a key: what asks has asked
TYPE_FAST = """(field, text) => {
  field.focus();
  for (const letter of text) document.execCommand("insertText", false, letter);
}"""


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
    """Type faster than any pause, and wait for the list: it is made once."""
    page.locator("#q").evaluate(TYPE_FAST, text)
    expect(page.locator(LIST)).to_be_visible()
    return page.locator(OPTIONS)


def active(page) -> str:
    """The text of the option that the field says is active."""
    return page.evaluate(
        """() => document.getElementById(
          document.getElementById("q").getAttribute("aria-activedescendant")
        )?.innerText ?? "" """
    )


def suggestions_asked(page) -> list[str]:
    return [one for one in page.asked if "suggestions?" in one]


@pytest.mark.parametrize("width", WIDTHS)
def test_an_offer_is_chosen_by_keyboard(visitor, castles, width):
    page = visitor(width)
    page.goto(SEARCH["fr"])
    options = typed(page, "chat")

    expect(options).to_have_count(2)
    expect(page.locator("#q")).to_have_attribute("aria-expanded", "true")
    said = page.locator("form#search [role=status]")
    expect(said).to_have_text(re.compile("^2 sugg"))
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
    expect(page.locator("#q")).to_have_value("chat")
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

    expect(page.locator(LIST)).to_be_hidden()
    expect(page.locator("#q")).to_have_value("chat")
    expect(page.locator("#q")).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(page.locator(LIST)).to_be_visible()
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
    pass_by(page, LATE)
    assert suggestions_asked(page) == []
    typed(page, "hat")
    pass_by(page, LATE)
    assert len(suggestions_asked(page)) == 1


def test_where_suggestions_fail_the_box_still_searches(visitor, castles):
    page = visitor(1280)
    page.route("**/suggestions?*", lambda route: route.abort())
    page.goto(SEARCH["fr"])
    with page.expect_event("requestfailed", lambda one: "suggestions?" in one.url):
        page.locator("#q").press_sequentially("fort")
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
