"""The keyboard alone: from the search to an offer, its hours and its map."""

import re

from playwright.sync_api import expect

from tests.catalogue.documents import VISIT

from .addresses import SEARCH
from .waiting import wait_for_map

FOCUS = """() => {
  const one = document.activeElement;
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  return {
    tag: one.tagName, text: (one.innerText || one.name || "").trim(),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    width: box.width, height: box.height,
  };
}"""

SMALL = """() =>
  [...document.querySelectorAll("a, button, input, select, summary, label")]
    .filter((one) => one.checkVisibility() && !one.closest("p, dd, .hidden, .skip"))
    .filter((one) => one.type !== "checkbox")  // its label is what one presses
    .map((one) => [one.innerText || one.name, one.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && (box.width < 24 || box.height < 24))
    .map(([name, box]) => `${name} ${box.width}×${box.height}`)"""


def tab_to(page, wanted: str, most: int = 80, key: str = "Tab") -> dict:
    """Press Tab until the focus is on what is called `wanted`; check each stop."""
    for _press in range(most):
        page.keyboard.press(key)
        focus = page.evaluate(FOCUS)
        assert focus["tag"] != "BODY", f"the focus was lost before {wanted}"
        assert focus["seen"], focus
        assert focus["ring"], focus
        if wanted in focus["text"]:
            return focus
    raise AssertionError(f"{wanted} is not reached in {most} steps")


def test_the_first_stop_leads_to_the_content(visitor, published):
    page = visitor(390)
    page.goto(SEARCH["en"])
    tab_to(page, "Skip to the content", most=1)
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")
    page.keyboard.press("Tab")

    expect(page.locator("#q")).to_be_focused()


def test_from_the_search_to_an_offer_and_its_hours(visitor, published):
    page = visitor(1280)
    page.goto(SEARCH["en"])
    tab_to(page, "q")
    page.keyboard.type("castle")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=castle*")
    tab_to(page, "kind")
    assert page.evaluate("document.activeElement.value") == "visit"
    page.keyboard.press("Space")
    tab_to(page, "Apply the filters")
    page.keyboard.press("Enter")
    page.wait_for_url("**kind=visit*")
    tab_to(page, "Remove filter", 150, "Shift+Tab")
    tab_to(page, "Castle of the Three Valleys", 150)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{VISIT.path['en']}")
    tab_to(page, "open")
    page.keyboard.type("12242026")
    tab_to(page, "Check")
    page.keyboard.press("Enter")
    page.wait_for_url("**open=2026-12-24**")


def test_the_map_opens_lights_up_and_closes_by_keyboard(visitor, published):
    page = visitor(1280)
    page.goto(SEARCH["en"])
    tab_to(page, "Show the map")
    page.keyboard.press("Enter")
    wait_for_map(page)
    for _press in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('pin')"):
            break
    named = re.compile(r"places$|^\d")
    expect(page.locator(".pin:focus")).to_have_attribute("aria-label", named)


def test_a_search_in_the_area_of_the_map(visitor, published):
    page = visitor(1280)
    page.goto(SEARCH["en"] + "?q=castle")
    page.get_by_role("button", name="Show the map").click()
    page.get_by_role("link", name="Search in this area").click()
    page.wait_for_url("**bbox=*")

    expect(page.locator("#count")).to_have_text("2 ideas found")
    expect(page.get_by_role("link", name="in the area of the map")).to_be_visible()


def test_a_map_that_cannot_be_loaded_says_so(visitor, published):
    page = visitor(1280)
    page.route("**/leaflet.js", lambda route: route.abort())
    page.goto(SEARCH["en"])
    page.get_by_role("button", name="Show the map").click()
    notice = page.get_by_role("status")
    notice.get_by_text("The map could not be loaded.").wait_for()

    expect(page.locator("[data-map-frame]")).to_be_hidden()


def test_what_can_be_pressed_is_large_enough(visitor, published):
    page = visitor(390)
    page.goto(SEARCH["en"])
    page.evaluate("document.querySelectorAll('details').forEach((d) => d.open = true)")
    small = page.evaluate(SMALL)

    assert small == []


def test_empty_fields_stay_out_of_the_address(visitor, published):
    page = visitor(1280)
    page.goto(SEARCH["en"])
    page.locator("#q").fill("castle")
    page.get_by_role("button", name="Search", exact=True).click()
    page.wait_for_url("**q=castle*")

    assert page.url.endswith("/en/search/?q=castle")
