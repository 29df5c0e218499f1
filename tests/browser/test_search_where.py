"""Where: near me when asked, along a route from its page, inside the map's frame."""

from playwright.sync_api import expect

from catalogue.document import Place
from search.indexing import drain
from tests.catalogue.documents import ROUTE
from tests.search.things import offer, publish

from .addresses import SEARCH
from .waiting import wait_for_map

HERE = {"latitude": 43.094912, "longitude": -0.046249}
COUNT_ASKED = """
window.positions = 0;
const real = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
navigator.geolocation.getCurrentPosition = (...all) => {
  positions += 1;
  real(...all);
};
"""


def open_filters(page) -> None:
    page.locator("[data-filters]").evaluate("one => (one.open = true)")


def test_near_me_is_asked_for_when_the_button_is_pressed(visitor, published):
    page = visitor(390, geolocation=HERE, permissions=["geolocation"])
    page.add_init_script(COUNT_ASKED)
    page.goto(SEARCH["en"])
    page.wait_for_load_state("networkidle")
    assert page.evaluate("positions") == 0

    open_filters(page)
    page.get_by_role("button", name="Near me").click()
    page.wait_for_url("**near=*")

    assert page.url.endswith("?near=43.095%2C-0.046")
    assert page.evaluate("positions") == 1
    expect(page.locator("#near option:checked")).to_have_text("my position")
    assert page.troubles == []


def test_a_refusal_is_said_and_nothing_is_searched(visitor, published):
    page = visitor(390)
    page.goto(SEARCH["fr"])
    open_filters(page)
    page.get_by_role("button", name="Près de moi").click()
    page.get_by_text("n’a pas été autorisé à dire où vous êtes").wait_for()

    assert "near" not in page.url


def test_without_script_nobody_is_offered_what_cannot_be(visitor, published):
    page = visitor(390, java_script_enabled=False)
    page.goto(SEARCH["en"])
    page.get_by_text("Filter and sort").click()

    expect(page.locator("#near")).to_be_visible()
    expect(page.locator("[data-near-me]")).to_be_hidden()


def test_from_a_route_to_what_lies_along_it(visitor, published):
    latitude, longitude = 43.05, -0.062
    publish(offer(title="Café", place=Place(latitude=latitude, longitude=longitude)))
    drain()
    page = visitor(1280)
    page.goto(ROUTE.path["en"])
    page.get_by_role("link", name="What lies along this route").click()
    page.wait_for_url("**along=*")

    expect(page.locator("#along option:checked")).to_have_text(ROUTE.title["en"])
    card = page.locator("article", has_text="Café").first
    expect(card).to_contain_text("from the route, at km")
    page.get_by_role("button", name="Show the map").click()
    page.wait_for_selector(".route-line")
    assert page.troubles == []


def test_moving_the_map_searches_only_where_that_is_ticked(visitor, published):
    page = visitor(1280)
    page.goto(SEARCH["en"])
    page.get_by_role("button", name="Show the map").click()
    wait_for_map(page)
    follow = page.get_by_label("Search when I move the map")
    expect(follow).not_to_be_checked()
    here = page.get_by_role("link", name="Search in this area")
    before = here.get_attribute("href")
    page.locator(".leaflet-container").focus()
    page.keyboard.press("ArrowRight")
    expect(here).not_to_have_attribute("href", before)  # the map has been moved
    assert [one for one in page.asked if "bbox" in one] == []

    follow.check()
    page.wait_for_url("**bbox=*")
    before = page.url
    page.locator(".leaflet-container").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url(lambda url: url != before)
    expect(page.locator(".leaflet-container")).to_be_focused()
    expect(follow).to_be_checked()
    expect(page.locator(".leaflet-container")).to_have_count(1)
    assert page.troubles == []

    page.get_by_role("link", name="in the area of the map").click()
    page.wait_for_url(lambda url: "bbox" not in url)
    page.get_by_role("button", name="Show the map").click()
    page.wait_for_selector(".pin")
    expect(follow).not_to_be_checked()


def test_an_area_with_nothing_in_it_still_has_its_map(visitor, published):
    page = visitor(1280)
    page.goto(SEARCH["en"] + "?bbox=-3.2,47.1,-3.1,47.2")
    page.get_by_role("button", name="Show the map").click()
    page.wait_for_selector(".leaflet-container")
    before = page.url
    page.get_by_role("link", name="Search in this area").click()
    page.wait_for_url(lambda url: url != before and "bbox=-3." in url)

    expect(page.locator(".leaflet-container")).to_have_count(1)
    assert page.troubles == []
