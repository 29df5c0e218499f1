"""Chromium over the real site: pages as people meet them."""

import os
import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from search.indexing import drain
from tests.catalogue.documents import OFFERS
from tests.conftest import missing
from tests.factories import CommuneFactory
from tests.search.things import publish

from .waiting import PATIENCE

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LISTEN = """
window.violations = [];
addEventListener("securitypolicyviolation", (event) => {
  violations.push(event.violatedDirective + " " + event.blockedURI);
});
"""


def pytest_collection_modifyitems(items):
    """All of them need the browser, and the data that migrations made."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))
            item.add_marker(
                pytest.mark.django_db(transaction=True, serialized_rollback=True)
            )


@pytest.fixture(scope="session")
def chromium():
    if not CHROMIUM.exists():
        missing("Chromium")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE * 1000)

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright's loop is not ours
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(CHROMIUM), args=ARGUMENTS
        )
        yield browser
        browser.close()


@pytest.fixture
def visitor(chromium, live_server) -> Iterator:
    """Open a page as a visitor: visitor(width=390, java_script_enabled=False, …).

    The page notes what it asked for (`asked`), dialogs and errors (`troubles`).
    """
    contexts = []

    def arrive(width: int = 1280, height: int = 900, **more):
        size = {"width": width, "height": height}
        context = chromium.new_context(viewport=size, base_url=live_server.url, **more)
        contexts.append(context)
        context.add_init_script(LISTEN)
        page = context.new_page()
        page.asked, page.troubles = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("pageerror", lambda error: page.troubles.append(str(error)))
        page.on(
            "dialog", lambda dialog: (page.troubles.append("dialog"), dialog.accept())
        )
        return page

    yield arrive
    for context in contexts:
        context.close()
    _answered(live_server)


def _answered(live_server) -> None:
    """Wait for the requests whose page was closed: emptying the tables would deadlock
    with one that still reads them. Ours comes last in the server's queue: once it is
    answered, each of the others has its thread."""
    last = HTTPConnection(urlsplit(live_server.url).netloc, timeout=PATIENCE)
    last.request("GET", "/static/img/icon.svg", headers={"Connection": "close"})
    last.getresponse().read()
    last.close()
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(timeout=PATIENCE)


@pytest.fixture
def published(live_server):
    """Every sample document, published and indexed."""
    CommuneFactory()
    rows = publish(*OFFERS.values())
    drain()
    return dict(zip(OFFERS, rows, strict=True))
