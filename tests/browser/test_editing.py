"""The edit form in Chromium, under the content security policy of the site."""

import re

import pytest

from catalogue.models import Offer, Price
from tests.catalogue.admin.conftest import client_of, person
from tests.factories import CommuneFactory, OfferFactory

MORE_ACTIONS = ".actions--primary [data-w-dropdown-target=toggle]"
WAIT = 20_000  # milliseconds: the machine of the tests may be busy


@pytest.fixture
def page(visitor, live_server):
    """A tab, logged in; at the end: nothing broke the policy nor went elsewhere."""
    chief = client_of(person("cheffe", is_superuser=True))
    tab = visitor(locale="fr-FR")
    cookie = {"name": "sessionid", "value": chief.cookies["sessionid"].value}
    tab.context.add_cookies([{**cookie, "url": live_server.url}])
    tab.set_default_timeout(WAIT)
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
    caret = page.wait_for_selector(".cordee-caret").inner_text()
    assert re.search(r"^Mo-Fr 09:00-25:90\n +\^$", caret)

    page.fill("#id_opening_hours", "Mo-Fr 09:00-18:00; PH off")
    words = page.wait_for_selector(".cordee-reading__words").inner_text()
    assert "Du lundi au vendredi" in words
    assert page.locator(".cordee-week td").count() == 7


def test_a_click_on_the_map_sets_the_point(page, offer):
    edit(page, offer, "practical")
    page.wait_for_selector(".cordee-map.leaflet-container")

    page.click(".cordee-map", position={"x": 200, "y": 150})

    latitude = float(page.input_value("#id_latitude"))
    longitude = float(page.input_value("#id_longitude"))
    assert 42 < latitude < 44
    assert -1 < longitude < 1

    page.press(".cordee-marker", "ArrowUp")
    assert float(page.input_value("#id_latitude")) > latitude

    publish(page)
    found = Offer.objects.get(pk=offer.pk)
    assert found.latitude == pytest.approx(latitude + 0.0002, abs=1e-6)


def test_the_point_goes_to_the_commune_s_centre(page, offer):
    edit(page, offer, "practical")
    page.wait_for_selector(".cordee-map.leaflet-container")

    page.click("[data-action='cordee-point#toCommune']")

    page.wait_for_selector(".cordee-marker")
    assert page.input_value("#id_latitude") == "43.094900"


def test_a_sector_that_is_ticked_shows_its_questions(page, offer):
    edit(page, offer, "sectors")
    question = page.locator("[name=attribute_secure_bike_storage]").first
    assert not question.is_visible()

    page.check("input[name=sectors][value=cycling]")

    assert question.is_visible()
    assert not page.locator("[name=attribute_cot]").first.is_visible()


def test_tabs_follow_the_kind(page, offer):
    edit(page, offer, "practical")
    assert not page.locator("#tab-label-route").is_visible()

    page.select_option("#id_kind", "route")

    assert page.locator("#tab-label-route").is_visible()
    assert not page.locator("#tab-label-dates").is_visible()


def test_the_preview_shows_what_is_not_saved(page, offer):
    edit(page, offer, "texts")
    page.fill("#id_title_fr", "Château de la vallée")

    page.click("[data-side-panel-toggle=preview]")

    frame = page.frame_locator("#w-preview-iframe, [data-preview-iframe]").first
    frame.locator("h1", has_text="Château de la vallée").wait_for()
    assert Offer.objects.get(pk=offer.pk).title_fr == "Château fort"
