"""The section on access of an offer that was looked at well, and the report form."""

import pytest
from playwright.sync_api import expect

from catalogue.models import FactReport
from tests.catalogue.observed import OBSERVED
from tests.factories import OfferFactory
from tests.search.things import publish

from .test_accessibility import WIDTHS, open_everything, violations

FORM = f"{OBSERVED.path['fr']}signaler/entrance_steps/"


@pytest.fixture
def observed(live_server):
    (row,) = publish(OBSERVED)
    row.object_id = OfferFactory().pk
    row.save(update_fields=["object_id"])
    return row


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_place_that_was_looked_at_has_no_violation(
    visitor, observed, language, width
):
    page = visitor(width)
    page.goto(OBSERVED.path[language])
    assert violations(page) == []
    open_everything(page)
    assert violations(page) == []


def test_in_the_dark_it_has_none_either(visitor, observed):
    page = visitor(390, color_scheme="dark")
    page.goto(OBSERVED.path["fr"])
    open_everything(page)

    assert violations(page) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_the_form_and_its_errors_have_no_violation(visitor, observed, width):
    page = visitor(width)
    page.goto(FORM)
    assert violations(page) == []
    page.get_by_role("button", name="Envoyer").click()
    page.get_by_role("alert").wait_for()
    assert violations(page) == []


def test_the_page_fits_320_pixels(visitor, observed):
    page = visitor(320, 256)
    for address in (OBSERVED.path["fr"], FORM):
        page.goto(address)
        open_everything(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("script", [True, False])
def test_a_report_is_sent_by_keyboard_alone_with_and_without_script(
    visitor, observed, script
):
    page = visitor(390, java_script_enabled=script)
    page.goto(OBSERVED.path["fr"])
    page.get_by_role("link", name="C’est inexact ? – Marches à l’entrée").press("Enter")
    page.get_by_role("button", name="Envoyer").press("Enter")

    expect(page.get_by_role("alert")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the error leads to its field
    expect(page.locator("#id_message")).to_be_focused()
    page.keyboard.insert_text("Il y a trois marches.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the trap is no stop on the way to the button

    page.get_by_role("heading", name="Merci").wait_for()
    assert FactReport.objects.get().message == "Il y a trois marches."


def test_the_print_unfolds_everything_and_has_no_links_to_forms(visitor, observed):
    page = visitor()
    page.goto(OBSERVED.path["fr"])
    page.emulate_media(media="print")

    assert page.get_by_text("Le revêtement du cheminement").first.is_visible()
    assert not page.locator("#access summary").first.is_visible()
    assert not page.locator(".seen__report").first.is_visible()
