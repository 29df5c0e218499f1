"""No page asks anybody else for anything, and nothing breaks the content policy."""

import msgspec
import pytest

from catalogue.document import OfferDocument
from tests.catalogue.documents import ROUTE, VISIT
from tests.catalogue.test_pages import PAYLOADS, poisoned
from tests.search.things import publish

from .addresses import PAGES, addresses
from .waiting import pass_by, wait_until

SOON = 300  # milliseconds in which a page would ask for what it shows


@pytest.mark.parametrize(("language", "name"), PAGES)
def test_a_page_asks_only_its_own_site(visitor, published, live_server, language, name):
    page = visitor()
    page.goto(addresses(language)[name])
    page.wait_for_load_state("networkidle")
    button = page.locator("[data-map-open]")
    if button.count():
        button.click()
        page.wait_for_selector(".leaflet-container")
        pass_by(page, SOON)

    others = [
        one for one in page.asked if not one.startswith((live_server.url, "data:"))
    ]
    assert others == []
    assert page.evaluate("violations") == []
    assert page.troubles == []


def test_the_map_is_not_loaded_before_it_is_asked_for(visitor, published):
    page = visitor()
    page.goto(addresses("fr")["search"])
    page.wait_for_load_state("networkidle")
    assert not [one for one in page.asked if "leaflet" in one]

    page.locator("[data-map-open]").click()
    page.wait_for_selector(".leaflet-container")
    assert [one for one in page.asked if "leaflet" in one]


@pytest.mark.parametrize("offer", [VISIT, ROUTE], ids=lambda offer: offer.kind)
def test_payloads_in_every_text_never_run(visitor, live_server, offer: OfferDocument):
    page = visitor()
    for payload in PAYLOADS:
        evil = msgspec.structs.replace(poisoned(offer, payload), images=[])
        row = publish(evil)[0]
        page.goto(evil.path["fr"])
        page.locator("[data-map-open]").click()
        page.wait_for_selector(".pin")
        page.locator(".pin").first.click()
        pass_by(page, SOON)
        row.delete()

    assert page.troubles == []
    assert page.evaluate("violations") == []


def test_the_policy_stops_a_script_that_got_in(visitor, published):
    """The control: the listener and the policy do notice."""
    page = visitor()
    page.goto(addresses("fr")["visit"])
    page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')"
    )
    wait_until(page, "violations.length > 0")

    assert page.troubles == []
