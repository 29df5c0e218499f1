"""Searching by what one needs: by keyboard, without script, with nothing for axe."""

import pytest
from playwright.sync_api import expect

from search.indexing import drain
from tests.catalogue.accessibility.places import GOOD, seen
from tests.catalogue.documents import OFFERS
from tests.factories import CommuneFactory
from tests.search.test_views_access import CONTACTS
from tests.search.things import offer, publish

from .addresses import SEARCH
from .test_accessibility import WIDTHS, open_everything, violations
from .test_keyboard import SMALL, tab_to

NEEDS = "?need=wheelchair&width=68&not_suiting=1"
BOTH = "?need=wheelchair&need=deaf&alone=1&fact=toilet_adapted"


def place(title: str, facts: dict, **more):
    rows = [seen(fact, value) for fact, value in facts.items()]
    return offer(title=title, duration_minutes=60, observations=rows, **more)


@pytest.fixture
def surveyed(live_server):
    """Every sample document, and four places of which something is known."""
    CommuneFactory()
    ramp = {"entrance_steps": 2, "entrance_ramp": "removable"}
    unmeasured = {f: v for f, v in GOOD.items() if f != "entrance_door_width_cm"}
    unmeasured |= {"claim_wheelchair_autonomous": True}
    publish(
        *OFFERS.values(),
        place("Musée pyrénéen", GOOD),
        place("Abbaye", GOOD | ramp | {"entrance_ramp_slope_pct": 5}),
        place("Grotte", unmeasured, contacts=CONTACTS),
        place("Tour", GOOD | {"entrance_door_width_cm": 60}),
    )
    drain()


@pytest.mark.parametrize("address", [NEEDS, BOTH], ids=["one", "two"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_results_by_needs_have_no_violation(visitor, surveyed, language, address):
    for width in WIDTHS:
        page = visitor(width)
        page.goto(SEARCH[language] + address)
        assert violations(page) == []
        open_everything(page)
        assert violations(page) == []


def test_results_by_needs_fit_320_pixels_and_can_be_pressed(visitor, surveyed):
    page = visitor(320, 256)
    page.goto(SEARCH["fr"] + NEEDS)
    open_everything(page)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(SMALL) == []


def test_needs_are_chosen_without_script(visitor, surveyed):
    page = visitor(390, java_script_enabled=False)
    page.goto(SEARCH["en"])
    page.get_by_text("Filter and sort").click()
    page.get_by_text("What I need", exact=True).first.click()
    page.get_by_role("checkbox", name="I use a wheelchair").check()
    page.get_by_text("My own limits").click()
    page.get_by_label("Width of my chair or pushchair").fill("58")
    page.get_by_role("button", name="Apply the filters").click()

    suits = page.locator("#suits")
    expect(suits).to_have_text("Meets your criteria: 3")
    expect(page.locator(".notice--warn")).to_have_count(0)
    page.get_by_role("link", name="Remove filter: 58 cm wide").click()
    expect(suits).to_have_text("Meets your criteria: 2")
    page.get_by_role("link", name="Show them, with the reasons").click()
    card = page.locator("article", has_text="Tour")
    expect(card).to_contain_text("Does not meet: width of the entrance door.")


def test_needs_are_chosen_by_keyboard(visitor, surveyed):
    page = visitor(1280)
    page.goto(SEARCH["en"])
    tab_to(page, "What I need")
    page.keyboard.press("Enter")
    tab_to(page, "need")
    assert page.evaluate("document.activeElement.value") == "wheelchair"
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url("**need=wheelchair*")

    assert "width=" not in page.url
    tab_to(page, "Remove filter", key="Shift+Tab")
    tab_to(page, "Musée pyrénéen", most=150)
    tab_to(page, "Why?")
    page.keyboard.press("Enter")
    assert "The entrance door leaves a free passage" in page.content()
    tab_to(page, "Send these questions by e-mail")
    tab_to(page, "Show them, with the reasons")
    page.keyboard.press("Enter")
    page.wait_for_url("**not_suiting=1*")
    expect(page.locator("#does_not_suit")).to_be_visible()
