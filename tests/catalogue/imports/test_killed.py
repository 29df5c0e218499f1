"""An import that is killed, at any moment, and begun again (promise R-29)."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from catalogue.imports.report import Counts
from catalogue.imports.runner import import_offers
from catalogue.models import (
    Commune,
    ExternalReference,
    Offer,
    OfferContact,
    Price,
    Provider,
)
from publication import feed
from publication.models import Publication
from tests.catalogue.imports.lines import LINES, record, write_lines

pytestmark = pytest.mark.django_db(transaction=True)
RECORDS = 400
TABLES = (Commune, Provider, Offer, OfferContact, Price, ExternalReference)
OWN = {"id", "created_at", "updated_at", "seen_at", "offer_id", "provider_id"}
OWN |= {"first_published_at", "last_published_at"}


@pytest.fixture
def file(tmp_path) -> Path:
    return write_lines(tmp_path / "in.jsonl", *map(said, range(RECORDS)))


def said(number: int) -> dict:
    """Every record with a price, three records a provider."""
    provider = {"legal_name": f"Prestataire {number // 3}"}
    return record(number, prices=[{"amount": str(number)}], provider=provider)


def environment() -> dict[str, str]:
    """That of a process on this test's database."""
    name = connection.settings_dict["NAME"]
    url = f"sqlite:///{name}"
    if connection.vendor != "sqlite":
        url = os.environ["DATABASE_URL"].rsplit("/", 1)[0] + f"/{name}"
    own = {"DATABASE_URL": url, "DATA_DIR": str(settings.DATA_DIR)}
    return os.environ | own | {"ELASTICSEARCH_URL": ""}


def begin(file: Path, *options: str) -> subprocess.Popen:
    """A process that has just begun the import."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.catalogue.imports.killed", str(file), *options],
        cwd=Path(__file__).parents[3],
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "go\n"
    return process


def state() -> dict[str, list]:
    """All rows, without what differs between any two runs."""
    found = {model.__name__: sorted(map(repr, _rows(model))) for model in TABLES}
    found["documents"] = sorted(map(_document, Publication.objects.all()))
    return found


def _rows(model) -> list[dict]:
    rows = model.objects.all().values()
    return [{k: v for k, v in row.items() if k not in OWN} for row in rows]


def _document(publication: Publication) -> str:
    content = {k: v for k, v in publication.content.items() if k != "modified_at"}
    return repr(content)


def whole_offers() -> set[str]:
    """Identifiers of the offers there are, each with all that belongs to it."""
    offers = Offer.objects.count()
    assert offers == ExternalReference.objects.count() == Price.objects.count()
    assert offers == Publication.objects.count() == OfferContact.objects.count()
    return set(ExternalReference.objects.values_list("external_id", flat=True))


def test_import_killed_at_any_moment_ends_in_the_same_state(file):
    started = time.monotonic()
    undisturbed = begin(file)
    undisturbed.communicate()
    seconds = time.monotonic() - started
    expected = state()
    for model in (Publication, Offer, Provider, Commune):
        model.objects.all().delete()

    for _ in range(3):
        process = begin(file)
        time.sleep(random.uniform(0, seconds * 0.6))
        process.kill()
        process.communicate()
        whole_offers()
    report = import_offers(LINES, file)

    assert report.counts.rejected == 0
    assert len(whole_offers()) == RECORDS
    assert state() == expected
    feed.number_pending()
    position = feed.latest_position()
    again = import_offers(LINES, file)
    assert again.counts == Counts(read=RECORDS, unchanged=RECORDS)
    feed.number_pending()
    assert feed.latest_position() == position


def test_import_killed_inside_a_chunk_leaves_nothing_of_it(file):
    begin(file, "--die-in-chunk", "3").communicate()

    assert whole_offers() == {f"r{number}" for number in range(100)}


def test_without_transactions_a_chunk_would_be_half_written(file):
    """The negative control: the check above sees what it must see."""
    begin(file, "--die-in-chunk", "3", "--no-transaction").communicate()

    with pytest.raises(AssertionError):
        whole_offers()
