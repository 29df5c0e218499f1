import pytest

from catalogue.imports.report import Counts
from catalogue.models import ExternalReference, Offer
from publication.models import Publication
from tests.catalogue.imports.lines import record

pytestmark = pytest.mark.django_db


@pytest.fixture
def thirty(delivery):
    """Thirty offers, imported."""
    delivery(*map(record, range(30)))


def live() -> int:
    assert Publication.objects.live().count() == Offer.objects.filter(live=True).count()
    return Publication.objects.live().count()


def test_few_missing_offers_are_noted_and_stay_on_the_site(delivery, thirty):
    report = delivery(*map(record, range(20)))

    assert report.counts == Counts(read=20, unchanged=20, missing=10)
    assert {p.code for p in report.problems} == {"missing"}
    assert live() == 30
    assert ExternalReference.objects.filter(missing_since=None).count() == 20


def test_missing_offers_are_unpublished_once_confirmed(delivery, thirty):
    delivery(*map(record, range(20)))

    report = delivery(*map(record, range(20)), confirm_removals=True)

    assert report.counts == Counts(read=20, unchanged=20, missing=10, removed=10)
    assert {p.code for p in report.problems} == {"removed"}
    assert live() == 20
    again = delivery(*map(record, range(20)), confirm_removals=True)
    assert again.counts == Counts(read=20, unchanged=20)


def test_many_missing_offers_stop_the_import(delivery, thirty):
    report = delivery(*map(record, range(9)), record(50))

    assert report.stopped == "needs_confirmation"
    assert report.counts == Counts(read=10)
    assert live() == 30
    assert not ExternalReference.objects.filter(external_id="r50").exists()
    assert not ExternalReference.objects.exclude(missing_since=None).exists()


def test_many_missing_offers_go_once_confirmed(delivery, thirty):
    report = delivery(*map(record, range(9)), confirm_removals=True)

    assert report.counts == Counts(read=9, unchanged=9, missing=21, removed=21)
    assert live() == 9


def test_offer_that_comes_back_is_published_again(delivery, thirty):
    delivery(*map(record, range(20)), confirm_removals=True)

    report = delivery(*map(record, range(30)))

    assert report.counts == Counts(read=30, changed=10, unchanged=20)
    assert live() == 30
    assert not ExternalReference.objects.exclude(missing_since=None).exists()


@pytest.mark.parametrize("lines", [[], ["{}"] * 30, ["<html>"], [""]])
def test_broken_delivery_removes_nothing_even_if_confirmed(delivery, thirty, lines):
    delivery(*lines, confirm_removals=True)

    assert live() == 30
    assert not ExternalReference.objects.exclude(missing_since=None).exists()


def test_empty_delivery_is_refused(delivery):
    assert delivery().stopped == "empty"


def test_rejected_record_is_not_missing(delivery, thirty):
    good = [record(number) for number in range(1, 30)]

    report = delivery(record(0, capacity=-1), *good, confirm_removals=True)

    assert report.counts == Counts(read=30, unchanged=29, rejected=1)
    assert live() == 30


def test_dry_run_tells_what_is_missing_and_notes_nothing(delivery, thirty):
    report = delivery(*map(record, range(20)), dry_run=True, confirm_removals=True)

    assert report.counts == Counts(read=20, unchanged=20, missing=10, removed=10)
    assert live() == 30
    assert not ExternalReference.objects.exclude(missing_since=None).exists()


def test_offers_of_another_source_are_never_missing(delivery, thirty):
    ExternalReference.objects.update(source="elsewhere")

    delivery(record(1), confirm_removals=True)

    assert Offer.objects.filter(references__source="elsewhere", live=True).count() == 30


def test_offer_that_an_editor_put_on_the_site_stays_there(delivery):
    delivery(record(1, publish=False), record(2))
    offer = Offer.objects.get(references__external_id="r1")
    offer.save_revision().publish()

    delivery(record(2), confirm_removals=True)

    offer.refresh_from_db()
    assert offer.live
