"""A throw-away database for a benchmark, made as the tests make theirs."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import django


@contextmanager
def throwaway_database() -> Iterator[None]:
    """Django on `config.settings.test` and a migrated, empty database.

    On the server of DATABASE_URL (absent: an SQLite file in a temporary folder);
    dropped at the end. Import models inside the block only.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    os.environ.setdefault("TEST_DB_SUFFIX", f"_bench{os.getpid()}")
    django.setup()
    from django.test.utils import (
        setup_databases,
        setup_test_environment,
        teardown_databases,
        teardown_test_environment,
    )

    setup_test_environment()
    made = setup_databases(verbosity=0, interactive=False)
    try:
        yield
    finally:
        teardown_databases(made, verbosity=0)
        teardown_test_environment()


def analyze() -> None:
    """Let the database know its tables; without it a bulk load searches slowly."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def vendor() -> str:
    """`postgresql` or `sqlite`."""
    from django.db import connection

    return connection.vendor
