import pytest

from catalogue.imports.report import Counts
from catalogue.imports.runner import import_offers
from catalogue.models import ExternalReference, Offer
from publication import feed
from publication.models import Publication
from tests.catalogue.imports.lines import LINES, record, write_lines

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def delivery(tmp_path):
    """Writes records into a file of lines and imports it."""

    def deliver(*records, **options):
        return import_offers(
            LINES, write_lines(tmp_path / "in.jsonl", *records), **options
        )

    return deliver


def test_records_become_offers_with_their_parts(delivery):
    report = delivery(record(1), record(2))

    assert report.counts == Counts(read=2, created=2)
    offer = Offer.objects.get(references__external_id="r1")
    assert offer.live
    assert offer.title_fr == "Grotte 1"
    assert offer.title_en == "Cave 1"
    assert offer.commune.name == "Lourdes"
    assert [contact.value for contact in offer.contacts.all()] == ["+33562427878"]
    assert Publication.objects.public().count() == 2


def test_second_run_changes_nothing_and_moves_no_position(delivery):
    delivery(record(1), record(2))
    feed.number_pending()
    before = list(Publication.objects.order_by("pk").values())

    report = delivery(record(1), record(2))

    assert report.counts == Counts(read=2, unchanged=2)
    assert list(Publication.objects.order_by("pk").values()) == before


def test_changed_record_changes_only_what_it_says(delivery):
    delivery(record(1), record(2))

    report = delivery(record(1, title={"fr": "Gouffre"}), record(2))

    assert report.counts == Counts(read=2, changed=1, unchanged=1)
    assert [(d.field, d.old, d.new) for d in report.differences] == [
        ("title_fr", "Grotte 1", "Gouffre"),
        ("title_en", "Cave 1", None),
    ]
    offer = Offer.objects.get(references__external_id="r1")
    assert (offer.title_fr, offer.title_en) == ("Gouffre", None)


def test_dry_run_reports_the_same_and_writes_nothing(delivery):
    report = delivery(record(1), "{}", dry_run=True)

    assert report.counts == Counts(read=2, created=1, rejected=1)
    assert Offer.objects.count() == ExternalReference.objects.count() == 0
    assert delivery(record(1), "{}").counts == report.counts
