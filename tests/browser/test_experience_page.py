"""The page of an experience as people meet it: narrow, printed, by keyboard, bare."""

import pytest
from playwright.sync_api import expect

from tests.experiences.documents import EXPERIENCES, SUSPENDED, WEEKEND
from tests.experiences.published import publish

from .test_accessibility import WIDTHS, open_everything, violations
from .test_keyboard import tab_to
from .waiting import wait_for_map


@pytest.fixture
def experiences(published):
    publish(*EXPERIENCES.values())


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("shown", [WEEKEND, SUSPENDED], ids=["weekend", "suspended"])
def test_the_page_has_no_violation_and_fits(visitor, experiences, shown, language):
    asked = "?adults=4&children=7&on=2027-01-15" if shown is WEEKEND else ""
    for width in WIDTHS:
        page = visitor(width)
        page.goto(shown.path[language] + asked)
        assert violations(page) == []
        open_everything(page)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_fits_320_pixels(visitor, experiences):
    page = visitor(320)
    page.goto(WEEKEND.path["fr"])
    open_everything(page)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_script_the_programme_and_the_price_are_there(visitor, experiences):
    page = visitor(390, java_script_enabled=False)
    page.goto(WEEKEND.path["en"])
    page.get_by_label("Adults").fill("4")
    page.get_by_label("Day of departure").fill("2027-01-15")
    page.get_by_role("button", name="Count the price").click()

    expect(page.locator(".sum")).to_contain_text("€860")
    expect(page.locator(".timeline .step")).to_have_count(7)
    assert not page.get_by_role("button", name="Show the map").is_visible()


def test_the_keyboard_reaches_the_map_and_the_price(visitor, experiences):
    page = visitor()
    page.goto(WEEKEND.path["en"])
    tab_to(page, "Show the map")
    page.keyboard.press("Enter")
    wait_for_map(page)

    assert page.locator(".pin").count() >= 2
    assert violations(page) == []


def test_the_print_hides_controls_and_nothing_that_matters(visitor, experiences):
    page = visitor()
    page.goto(WEEKEND.path["en"])
    page.emulate_media(media="print")

    assert not page.locator("form").first.is_visible()
    assert not page.locator(".map").first.is_visible()
    for inside in (".chain li", ".step", ".month", "#seller dl"):
        for one in page.locator(inside).all()[:3] + page.locator(inside).all()[-3:]:
            assert one.is_visible(), inside
