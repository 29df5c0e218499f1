"""From words to an offer on a Sunday near Lourdes: by keyboard alone, with script and
without; what changes is said once, and the way back leads through every step."""

import pytest
from playwright.sync_api import expect

from catalogue.document import Place
from search.indexing import drain
from tests.catalogue.documents import OFFERS, VISIT
from tests.factories import CommuneFactory
from tests.search.things import offer, publish

from .addresses import SEARCH
from .test_accessibility import WIDTHS, open_everything, violations
from .test_keyboard import SMALL, tab_to
from .waiting import wait_until

SUNDAY = "12202026"  # as it is typed into the field of a date
STEPS = 120
LISTEN = """() => {
  window.said = [];
  const told = document.querySelector("[data-told]");
  new MutationObserver((all) => all.forEach(() => said.push(told.textContent)))
    .observe(told, { childList: true, characterData: true, subtree: true });
}"""
FOCUS_IS_SEEN = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return one.contains(top) || top.contains(one);
}"""
MANY = ("Aast", "Adé", "Bagnères-de-Bigorre", "Bagnères-de-Luchon", "Cauterets", "Gez")
MANY += ("Ger", "Hiis", "Ibos", "Juillan", "Lau-Balagnas", "Lézignan", "Nay", "Œyre")


@pytest.fixture
def many_communes(live_server):
    """Offers in more communes than a group shows."""
    for number, name in enumerate(MANY):
        CommuneFactory(insee=f"650{number:02}", name=name)
        publish(offer(place=Place(f"650{number:02}", name)))
    drain()


def focus(page, what: str) -> str:
    return page.evaluate(f"document.activeElement.{what}")


def to_field(page, name: str, value: str = "") -> None:
    """Tab to a field, or to the box with that value."""
    for _press in range(STEPS):
        page.keyboard.press("Tab")
        if focus(page, "name") == name and value in ("", focus(page, "value")):
            break
    assert focus(page, "name") == name
    assert page.evaluate(FOCUS_IS_SEEN)


def say_when(page) -> None:
    tab_to(page, "When", STEPS)
    page.keyboard.press("Enter")
    to_field(page, "open")
    page.keyboard.type(SUNDAY)


def say_where_and_what(page) -> None:
    to_field(page, "near")
    page.keyboard.type("Lou")
    to_field(page, "kind", "visit")
    page.keyboard.press("Space")
    tab_to(page, "Apply the filters", STEPS)
    page.keyboard.press("Enter")


def counted(page, words: str) -> None:
    expect(page.locator("#count")).to_have_text(words)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_way_to_an_offer_by_keyboard(visitor, published, width):
    page = visitor(width)
    page.goto(SEARCH["en"])
    page.evaluate(LISTEN)
    tab_to(page, "q")
    page.keyboard.type("castle")
    page.keyboard.press("Enter")
    wait_until(page, "said.length === 1")
    assert focus(page, "id") == "q"

    if width < 992:
        tab_to(page, "Filter and sort")
        page.keyboard.press("Enter")
    say_when(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**open=2026-12-20*")
    wait_until(page, "said.length === 2")
    assert focus(page, "id") == "open"

    say_where_and_what(page)
    page.wait_for_url("**near=65286*")
    wait_until(page, "said.length === 3")
    assert focus(page, "innerText") == "Apply the filters"
    assert page.evaluate("said") == [
        "The results have changed: 2 ideas found",
        "The results have changed: 1 idea found",
        "The results have changed: 1 idea found",
    ]
    assert page.troubles == []

    tab_to(page, "Castle of the Three Valleys", STEPS)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{VISIT.path['en']}")
    page.go_back()
    page.wait_for_url("**kind=visit*")
    counted(page, "1 idea found")
    page.go_back()
    page.wait_for_url(lambda url: "kind" not in url)
    expect(page.locator("input[name=kind][value=visit]")).not_to_be_checked()
    page.wait_for_load_state()  # of the page that came after the one that was left
    expect(page.locator(".chips")).to_contain_text("20 December 2026")
    page.go_back()
    page.wait_for_url(lambda url: "open" not in url)
    expect(page.locator("#open")).to_have_value("")
    counted(page, "2 ideas found")
    expect(page.locator("#q")).to_have_value("castle")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_way_to_an_offer_by_keyboard_without_script(visitor, published, width):
    page = visitor(width, java_script_enabled=False)
    page.goto(SEARCH["en"])
    tab_to(page, "q")
    page.keyboard.type("castle")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=castle*")
    tab_to(page, "Filter and sort")
    page.keyboard.press("Enter")
    say_when(page)
    say_where_and_what(page)
    page.wait_for_url("**kind=visit*")
    assert "open=2026-12-20" in page.url
    assert "near=65286" in page.url
    counted(page, "1 idea found")
    tab_to(page, "Castle of the Three Valleys", STEPS)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{VISIT.path['en']}")


def test_nothing_is_said_before_something_changes(visitor, published):
    page = visitor(1280)
    page.goto(SEARCH["en"] + "?q=castle")
    page.wait_for_load_state("networkidle")

    assert page.locator("[data-told]").inner_text() == ""


def test_boxes_follow_what_is_chosen(visitor, published):
    page = visitor(1280)
    page.goto(SEARCH["en"])
    page.get_by_label("Cycling").check()
    assert page.locator("input[name=secure_bike_storage]").count() == 0
    page.get_by_role("button", name="Apply the filters").click()
    page.wait_for_url("**sector=cycling*")

    page.locator("input[name=secure_bike_storage]").wait_for()
    expect(page.locator("input[name=kind][value=event]")).to_be_disabled()
    expect(page.locator("#group-sector > summary")).to_contain_text("1 selected")
    page.get_by_label("Cycling").uncheck()
    page.get_by_role("button", name="Apply the filters").click()
    wait_until(page, "!location.search")
    wait_until(page, "!document.querySelector('[name=secure_bike_storage]')")
    expect(page.locator("input[name=kind][value=event]")).to_be_enabled()


def test_an_open_map_shows_what_is_found_now(visitor, published):
    page = visitor(1280)
    page.goto(SEARCH["en"])
    page.get_by_role("button", name="Show the map").click()
    page.wait_for_selector(".pin")
    page.get_by_role("combobox", name="What are you looking for?").fill("greenway")
    page.keyboard.press("Enter")
    counted(page, "1 idea found")

    expect(page.locator(".pin")).to_have_count(1)


def test_a_page_that_cannot_be_fetched_is_gone_to(visitor, published):
    page = visitor(1280)
    page.goto(SEARCH["en"])
    page.route(
        "**q=castle*",
        lambda route: (
            route.abort()
            if route.request.resource_type == "fetch"
            else route.continue_()
        ),
    )
    page.get_by_role("combobox", name="What are you looking for?").fill("castle")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=castle*")

    counted(page, "2 ideas found")


def test_a_commune_is_looked_up_by_keyboard(visitor, many_communes):
    page = visitor(1280)
    page.goto(SEARCH["en"])
    tab_to(page, "Commune", STEPS)
    page.keyboard.press("Enter")
    tab_to(page, "", 1)
    assert focus(page, "id") == "lookup-commune"
    page.keyboard.insert_text("BAGNERES")  # at once: the list is made once
    status = page.locator("[data-lookup=commune] [role=status]")
    status.get_by_text("2 found of 14").wait_for()
    to_field(page, "commune", "65003")
    page.keyboard.press("Space")
    page.locator("#lookup-commune").fill("oeyre")
    status.get_by_text("1 found of 14").wait_for()
    shown = page.locator("#options-commune li").all_inner_texts()
    assert [one.split("\n")[0].strip() for one in shown] == [
        "Bagnères-de-Luchon",
        "Œyre",
    ]
    page.get_by_role("button", name="Apply the filters").click()
    page.wait_for_url("**commune=65003*")

    assert page.url.endswith("?commune=65003")
    expect(page.locator("#options-commune input").first).to_be_checked()


def test_a_long_list_is_whole_without_script(visitor, many_communes):
    page = visitor(390, java_script_enabled=False)
    page.goto(SEARCH["en"])
    page.get_by_text("Filter and sort").click()
    page.locator("#group-commune > summary").click()
    page.get_by_label("Aast").check()
    assert not page.locator("#lookup-commune").is_visible()
    page.get_by_role("button", name="Show all 14 (Commune)").click()
    page.wait_for_url("**all=commune*")

    assert page.get_by_label("Aast").is_checked()
    assert page.get_by_label("Œyre").is_visible()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_panel_with_look_ups_has_no_violation(
    visitor, many_communes, language, width
):
    page = visitor(width)
    page.goto(SEARCH[language])
    open_everything(page)
    page.locator("#lookup-commune").fill("ba")
    page.locator("[data-lookup] [role=status]", has_text="14").wait_for()

    assert violations(page) == []
    assert page.evaluate(SMALL) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_what_comes_near_has_no_violation(visitor, published, width):
    page = visitor(width)
    address = "?q=castle&kind=eat&need=wheelchair&duration=0-1&near=65286&km=1"
    page.goto(SEARCH["fr"] + address)

    assert page.locator("#near-matches").is_visible()
    assert violations(page) == []
    open_everything(page)
    assert violations(page) == []
    assert len(OFFERS) > page.locator(".misses").count() > 0


def test_what_comes_near_fits_320_pixels(visitor, published):
    page = visitor(320, 256)
    page.goto(SEARCH["fr"] + "?q=castle&kind=eat&duration=0-1")
    open_everything(page)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
