import pytest

from catalogue.imports.runner import import_offers
from tests.catalogue.imports.lines import LINES, write_lines


@pytest.fixture
def delivery(tmp_path):
    """Writes records into a file of lines and imports it."""

    def deliver(*records, **options):
        path = write_lines(tmp_path / "in.jsonl", *records)
        return import_offers(LINES, path, **options)

    return deliver
