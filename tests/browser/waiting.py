"""Waiting for what a script brings about: a page is never asked before it is ready."""

import time
from collections.abc import Callable

from playwright.sync_api import expect

PATIENCE = 30  # seconds: the machine of the tests may be busy
SETTLED = """() => !document.getAnimations().length &&
  [...document.querySelectorAll(".pin")].every((one) => one.ariaLabel)"""


def wait_until(page, condition: str | Callable) -> None:
    """Until the expression holds in the page (a promise is awaited), or the function.

    Asked again from here: the page's policy lets it evaluate no text on its own, and
    Playwright's own waiting takes a promise for a yes.
    """
    end = time.monotonic() + PATIENCE
    while not (condition() if callable(condition) else page.evaluate(condition)):
        assert time.monotonic() < end, condition
        page.wait_for_timeout(50)


def pass_by(page, milliseconds: int) -> None:
    """So long on the page's own clock: whatever it had put off for less has begun.

    A timer of the page keeps the order of its timers, however slow the machine is.
    """
    page.evaluate("(ms) => new Promise((go) => setTimeout(go, ms))", milliseconds)


def wait_for_map(page) -> None:
    """Until the pins stand still and say their names."""
    page.wait_for_selector(".pin")
    wait_until(page, SETTLED)


def wait_for_survey(page) -> None:
    """Until the survey listens: what was kept stands in its fields, and it says so."""
    expect(page.locator("[data-status]")).not_to_be_empty()
