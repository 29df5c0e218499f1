import hashlib

import msgspec
import pytest

from catalogue.imports.record import OfferRecord
from catalogue.imports.spool import Repeated, Spool


def record(external_id: str, title: str = "Grotte") -> OfferRecord:
    return OfferRecord(external_id=external_id, kind="visit", title={"fr": title})


def add(spool: Spool, one: OfferRecord, sha: str) -> Repeated | None:
    return spool.add(one.external_id, sha, msgspec.msgpack.encode(one))


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def spool():
    spool = Spool()
    yield spool
    spool.close()


def test_records_come_back_as_they_went_in_and_in_order(spool):
    for name in ("b", "a", "c"):
        assert add(spool, record(name), digest(name)) is None

    found = [(one.record, one.digest) for one in spool.records()]
    assert found == [(record(name), digest(name)) for name in ("b", "a", "c")]
    assert spool.count() == 3


def test_repetition_of_the_same_content_is_kept_out(spool):
    add(spool, record("a"), digest("a"))

    assert add(spool, record("a"), digest("a")) == Repeated(same=True)
    assert add(spool, record("a"), digest("a, spaced otherwise")) == Repeated(same=True)
    assert (spool.count(), spool.unchanged(), list(spool.conflicts())) == (1, 2, [])


def test_other_content_for_one_identifier_keeps_both_out(spool):
    add(spool, record("a"), digest("1"))

    assert add(spool, record("a", "Autre"), digest("2")) == Repeated(same=False)
    assert list(spool.conflicts()) == [("a", 2)]
    assert (spool.count(), "a" in spool) == (0, True)


def test_known_records_are_found_by_their_digest(spool):
    spool.remember([(digest("1"), "a")])

    assert (spool.known(digest("1")), spool.known(digest("2"))) == ("a", None)
