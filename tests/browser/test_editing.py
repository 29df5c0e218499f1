"""The edit form in Chromium, under the content security policy of the site."""

import re

import pytest
from playwright.sync_api import expect

from catalogue.models import Offer, Price
from tests.catalogue.admin.conftest import client_of, person
from tests.factories import CommuneFactory, OfferFactory

MORE_ACTIONS = ".actions--primary [data-w-dropdown-target=toggle]"


@pytest.fixture
def page(visitor, live_server):
    """A tab, logged in; at the end: nothing broke the policy nor went elsewhere."""
    chief = client_of(person("cheffe", is_superuser=True))
    tab = visitor(locale="fr-FR")
    cookie = {"name": "sessionid", "value": chief.cookies["sessionid"].value}
    tab.context.add_cookies([{**cookie, "url": live_server.url}])
    yield tab
    tab.wait_for_load_state("networkidle")  # autosave may still be writing
    assert tab.evaluate("window.violations") == []
    assert tab.troubles == []
    own = (live_server.url, "data:", "blob:", "about:")
    assert [url for url in tab.asked if not url.startswith(own)] == []
    tab.goto("about:blank")


@pytest.fixture
def offer():
    return OfferFactory(
        title_fr="Château fort",
        kind="visit",
        commune=CommuneFactory(),
        latitude=None,
        longitude=None,
    )


def edit(page, offer, tab: str) -> None:
    page.goto(f"/admin/snippets/catalogue/offer/edit/{offer.pk}/")
    page.click(f"#tab-label-{tab}")
    expect(page.locator(f"#tab-{tab}")).to_be_visible()


def publish(page) -> None:
    page.click(MORE_ACTIONS)
    page.click("button[name=action-publish]")
    page.wait_for_selector(".messages .success")


def test_a_price_is_added_and_published(page, offer):
    edit(page, offer, "prices")

    page.click("#id_prices-ADD")
    page.fill("#id_prices-0-label_fr", "Plein tarif")
    page.fill("#id_prices-0-amount", "9.50")
    publish(page)

    found = Price.objects.filter(offer=offer).values_list("label_fr", "amount")
    assert [(label, str(amount)) for label, amount in found] == [
        ("Plein tarif", "9.50")
    ]


def test_hours_are_read_back_while_they_are_typed(page, offer):
    edit(page, offer, "opening")

    page.fill("#id_opening_hours", "Mo-Fr 09:00-25:90")
    caret = re.compile(r"^Mo-Fr 09:00-25:90\n +\^$")
    expect(page.locator(".cordee-caret")).to_have_text(caret, use_inner_text=True)

    page.fill("#id_opening_hours", "Mo-Fr 09:00-18:00; PH off")
    words = page.locator(".cordee-reading__words")
    expect(words).to_contain_text("Du lundi au vendredi")
    expect(page.locator(".cordee-week td")).to_have_count(7)


def test_a_click_on_the_map_sets_the_point(page, offer):
    edit(page, offer, "practical")
    page.wait_for_selector(".cordee-map.leaflet-container")

    page.click(".cordee-map", position={"x": 200, "y": 150})

    expect(page.locator("#id_longitude")).not_to_have_value("")
    before = page.input_value("#id_latitude")
    latitude = float(before)
    longitude = float(page.input_value("#id_longitude"))
    assert 42 < latitude < 44
    assert -1 < longitude < 1

    page.press(".cordee-marker", "ArrowUp")
    expect(page.locator("#id_latitude")).not_to_have_value(before)
    assert float(page.input_value("#id_latitude")) > latitude

    publish(page)
    found = Offer.objects.get(pk=offer.pk)
    assert found.latitude == pytest.approx(latitude + 0.0002, abs=1e-6)


def test_the_point_goes_to_the_commune_s_centre(page, offer):
    edit(page, offer, "practical")
    page.wait_for_selector(".cordee-map.leaflet-container")

    page.click("[data-action='cordee-point#toCommune']")

    page.wait_for_selector(".cordee-marker")
    expect(page.locator("#id_latitude")).to_have_value("43.094900")


def test_a_sector_that_is_ticked_shows_its_questions(page, offer):
    edit(page, offer, "sectors")
    question = page.locator("[name=attribute_secure_bike_storage]").first
    expect(question).to_be_hidden()

    page.check("input[name=sectors][value=cycling]")

    expect(question).to_be_visible()
    expect(page.locator("[name=attribute_cot]").first).to_be_hidden()


def test_tabs_follow_the_kind(page, offer):
    edit(page, offer, "practical")
    expect(page.locator("#tab-label-route")).to_be_hidden()

    page.select_option("#id_kind", "route")

    expect(page.locator("#tab-label-route")).to_be_visible()
    expect(page.locator("#tab-label-dates")).to_be_hidden()


def test_the_preview_shows_what_is_not_saved(page, offer):
    edit(page, offer, "texts")
    page.fill("#id_title_fr", "Château de la vallée")

    page.click("[data-side-panel-toggle=preview]")

    frame = page.frame_locator("#w-preview-iframe, [data-preview-iframe]").first
    frame.locator("h1", has_text="Château de la vallée").wait_for()
    assert Offer.objects.get(pk=offer.pk).title_fr == "Château fort"
