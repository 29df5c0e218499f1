"""Into the database and out of it, and the same documents past it."""

from collections import Counter

import msgspec
import pytest
from django.utils.timezone import localdate

from catalogue.document import OfferDocument, decode, encode
from catalogue.generated.documents import documents
from catalogue.generated.generating import generate, remove
from catalogue.generated.hours import WRITTEN
from catalogue.generated.materials import Materials, at_hand
from catalogue.generated.record import KINDS, record
from catalogue.imports.problem import Severity
from catalogue.imports.report import Counts
from catalogue.models import ExternalReference, Offer
from home.demo.loading import load_communes
from publication import feed
from publication.models import Publication
from search.asking.query import SearchQuery
from search.finding.finding import find
from search.indexing import drain

FEW, YEAR = 60, 2026

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def materials(monkeypatch) -> Materials:
    monkeypatch.delenv("CORDEE_SHARED_DATA", raising=False)
    load_communes()
    return at_hand(YEAR)


def rows() -> list[dict]:
    feed.number_pending()
    return list(Publication.objects.order_by("pk").values())


def public() -> set[str]:
    """External ids of the generated offers that the feed shows."""
    uids = Publication.objects.public().values("uid")
    found = ExternalReference.objects.filter(offer__uid__in=uids)
    return set(found.values_list("external_id", flat=True))


def test_offers_are_made_once_and_a_second_run_is_still(materials):
    first = generate(FEW, 1, materials)
    before = rows()

    second = generate(FEW, 1, materials)

    assert first.counts == Counts(read=FEW, created=FEW)
    assert {one.severity for one in first.problems} <= {Severity.WARNING}
    assert second.counts == Counts(read=FEW, unchanged=FEW)
    assert rows() == before
    assert public() == {f"1-{number}" for number in range(1, FEW + 1)}


def test_more_are_added_fewer_take_nothing_away_another_seed_makes_others(materials):
    generate(10, 1, materials)
    before = rows()

    more = generate(14, 1, materials)
    fewer = generate(5, 1, materials)
    other = generate(3, 2, materials)

    assert more.counts == Counts(read=14, created=4, unchanged=10)
    assert fewer.counts == Counts(read=5, unchanged=5)
    assert other.counts == Counts(read=3, created=3)
    assert rows()[:10] == before
    assert len(public()) == 17


def test_removing_takes_them_off_the_feed_and_making_them_brings_them_back(materials):
    generate(10, 1, materials)
    before = {uid: decode(text) for uid, text in _published()}

    gone = remove()
    after = list(_published())
    back = generate(10, 1, materials)

    assert gone == 10
    assert after == []
    assert Offer.objects.filter(live=True).count() == 10
    assert back.counts == Counts(read=10, changed=10)
    assert {uid: _undated(decode(text)) for uid, text in _published()} == {
        uid: _undated(document) for uid, document in before.items()
    }


def test_documents_past_the_database_are_those_that_it_publishes(materials):
    generate(FEW, 1, materials)
    made = documents(range(1, FEW + 1), 1, materials, localdate())

    found = {uid: _undated(decode(text)) for uid, text in _published()}

    assert {one.id: _undated(decode(encode(one))) for one in made} == found


def test_every_document_is_found_by_its_title(materials):
    generate(FEW, 1, materials)
    drain()

    for document in documents(range(1, FEW + 1), 1, materials, localdate()):
        if document.kind != "event":  # some are over
            query = SearchQuery("fr", f"{document.title['fr']}")
            assert document.id in {hit.uid for hit in find(query).hits}


def test_offers_differ_in_everything_that_can_be_asked(materials):
    made = [record(number, 1, materials) for number in range(1, 401)]

    assert set(KINDS) == {one.kind for one in made}
    assert Counter(len(one.title) for one in made).keys() == {1, 2, 3, 4}
    assert len({one.place.insee for one in made}) > 20
    assert {bool(one.observations) for one in made} == {True, False}
    assert {one.opening_hours or "" for one in made} > set(WRITTEN["stay"])
    for name in ("sectors", "themes", "labels", "prices", "meeting_rooms"):
        assert {bool(getattr(one, name)) for one in made} == {True, False}, name


def _published() -> list[tuple[str, str]]:
    found = Publication.objects.public().values_list("uid", "document")
    return [(str(uid), text) for uid, text in found]


def _undated(document: OfferDocument) -> OfferDocument:
    return msgspec.structs.replace(document, modified_at=None)
