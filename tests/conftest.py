"""Fixtures of all rooms."""

import os

import pytest
from django.utils import translation


def missing(what: str) -> None:
    """Skip for what this machine lacks; fail where everything must be real."""
    if os.environ.get("CORDEE_REQUIRE_ALL") == "1":
        pytest.fail(f"{what} is missing, and CORDEE_REQUIRE_ALL=1 asks for it")
    pytest.skip(f"{what} is missing")


@pytest.fixture(autouse=True)
def _own_data_dir(settings, tmp_path):
    """Each test has a DATA_DIR of its own: media, index and marker."""
    settings.DATA_DIR = tmp_path
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.SEARCH_INDEX_DIR = tmp_path / "search"


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
