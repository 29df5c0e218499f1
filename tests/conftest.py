"""Fixtures of all rooms."""

import os
import sys

import pytest
from django.utils import translation


def missing(what: str) -> None:
    """Skip for what this machine lacks; fail where everything must be real."""
    if os.environ.get("CORDEE_REQUIRE_ALL") == "1":
        pytest.fail(f"{what} is missing, and CORDEE_REQUIRE_ALL=1 asks for it")
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker, request):
    """PostgreSQL drops no database that somebody is connected to: whoever a test left
    behind is named and sent away."""
    yield
    from django.db import connection

    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(SENT_AWAY)
            found = cursor.fetchall()
        capture = request.config.pluginmanager.get_plugin("capturemanager")
        with capture.global_and_fixture_disabled():
            for left in found:
                print("\nA test left a session behind:", *left, file=sys.stderr)


SENT_AWAY = """
    SELECT backend_start, state, query, pg_terminate_backend(pid)
    FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
      AND backend_type = 'client backend'
"""


@pytest.fixture(autouse=True)
def _own_data_dir(settings, tmp_path):
    """Each test has a DATA_DIR of its own: media, index and marker."""
    settings.DATA_DIR = tmp_path
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.SEARCH_INDEX_DIR = tmp_path / "search"


@pytest.fixture(autouse=True)
def _nothing_of_another_test():
    """What a process keeps of names and answers is kept for no other test."""
    from search.facets import labels
    from search.finding import keeping

    labels.communes.forget()
    labels.themes.forget()
    keeping.answers.forget()


@pytest.fixture(autouse=True)
def _default_language(settings):
    """Each test begins in the default language, as a process does.

    A request of the test client leaves its language active, and the next test would
    read its titles in it.
    """
    translation.activate(settings.LANGUAGE_CODE)
    yield
    translation.activate(settings.LANGUAGE_CODE)


def pytest_collection_modifyitems(items):
    """What needs PostgreSQL is skipped, visibly, on another database."""
    from django.db import connection

    if connection.vendor != "postgresql":
        skip = pytest.mark.skip(reason="needs PostgreSQL: set DATABASE_URL")
        for item in items:
            if "postgresql" in item.keywords:
                item.add_marker(skip)
