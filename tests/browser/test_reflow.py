"""Pages at 400 %, with wider text, without motion, without script."""

import pytest
from playwright.sync_api import expect

from .addresses import PAGES, SEARCH, addresses
from .waiting import pass_by

SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
    " word-spacing: .16em !important } p { margin-bottom: 2em !important }"
)
CUT = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const style = getComputedStyle(one);
  const hidden = ["hidden", "clip"].includes(style.overflowX) && one.clientWidth > 1;
  return hidden && one.scrollWidth > one.clientWidth + 1 && one.innerText?.trim();
}).map((one) => one.className || one.tagName)"""


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_a_page_fits_320_pixels(visitor, published, language, name):
    page = visitor(320, 256)
    page.goto(addresses(language)[name])
    page.evaluate("document.querySelectorAll('details').forEach((d) => d.open = true)")

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("name", ["visit", "venue", "route", "search, filters"])
def test_a_page_bears_wider_text(visitor, published, name):
    page = visitor(390, bypass_csp=True)
    page.goto(addresses("fr")[name])
    page.add_style_tag(content=SPACING)

    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate(CUT) == []


def test_nothing_moves_for_those_who_want_no_motion(visitor, published):
    page = visitor(reduced_motion="reduce")
    page.goto(SEARCH["fr"])
    page.get_by_role("button", name="Voir la carte").click()
    page.wait_for_selector(".pin")
    pass_by(page, 0)  # the names of the pins come as late as this

    assert page.evaluate("document.getAnimations().length") == 0


def test_the_search_works_without_script(visitor, published):
    page = visitor(390, java_script_enabled=False)
    page.goto(SEARCH["en"])
    page.get_by_role("searchbox").fill("castle")
    page.get_by_text("Filter and sort").click()
    page.get_by_label("Visit", exact=False).first.check()
    page.get_by_role("button", name="Apply the filters").click()

    expect(page.locator("#count")).to_have_text("1 idea found")
    page.get_by_role("link", name="Castle of the Three Valleys").click()
    page.get_by_label("Is it open on").fill("2026-12-24")
    page.get_by_role("button", name="Check").click()
    page.wait_for_url("**open=2026-12-24*")
    assert not page.get_by_role("button", name="Show the map").is_visible()


@pytest.mark.parametrize("name", ["visit", "search, filters"])
def test_the_print_has_no_controls(visitor, published, name):
    page = visitor()
    page.goto(addresses("en")[name])
    page.emulate_media(media="print")

    assert not page.locator("form").first.is_visible()
    assert not page.locator(".map").first.is_visible()
    assert page.locator("h1:visible, h2:visible").count()
