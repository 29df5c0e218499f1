"""A machine without Pango offers no document to print, and says so."""

import time_machine
from django.core.checks import run_checks

from experiences import checks, views
from experiences.page.printing import can_print
from tests.experiences.documents import DAY, WEEKEND
from tests.experiences.published import publish

LINK = f"{WEEKEND.path['en']}pdf"


def test_without_pango_the_page_has_no_link_and_the_document_is_not_found(
    client, monkeypatch, db
):
    publish(WEEKEND)
    monkeypatch.setattr(views, "can_print", lambda: False)
    with time_machine.travel(f"{DAY}T10:00:00+01:00", tick=False):
        page = client.get(WEEKEND.path["en"])

    assert LINK not in page.content.decode()
    assert client.get(LINK).status_code == 404


def test_without_pango_django_says_what_to_install(monkeypatch):
    monkeypatch.setattr(checks, "can_print", lambda: False)
    [warning] = [one for one in run_checks() if one.id == "experiences.W001"]

    assert "apt-get install libpango-1.0-0 libpangoft2-1.0-0" in warning.hint


def test_with_pango_nothing_is_said():
    said = [one.id for one in run_checks()]

    assert ("experiences.W001" in said) is not can_print()
