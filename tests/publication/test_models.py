import pytest
from django.db import IntegrityError
from django.utils import timezone

from publication.models import Publication
from tests.publication import things

pytestmark = pytest.mark.django_db

LIVE = {
    "kind": "thing",
    "object_id": 1,
    "document": "{}",
    "withdrawn": False,
    "withdrawn_reason": "",
}
GONE = LIVE | {"document": None, "withdrawn": True, "withdrawn_reason": "deleted"}


def save(number: int, fields: dict) -> Publication:
    uid = things.uid(number)
    return Publication.objects.create(
        uid=uid, code=uid.hex[:12], changed_at=timezone.now(), **fields
    )


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        (LIVE | {"document": None}, "publication_document_unless_withdrawn"),
        (GONE | {"document": "{}"}, "publication_document_unless_withdrawn"),
        (GONE | {"trade": "{}"}, "publication_document_unless_withdrawn"),
        (GONE | {"withdrawn_reason": ""}, "publication_reason_iff_withdrawn"),
        (LIVE | {"withdrawn_reason": "deleted"}, "publication_reason_iff_withdrawn"),
        (LIVE | {"position": 0}, "publication_position_positive"),
        (LIVE | {"formerly": "public"}, "publication_formerly_is_another_audience"),
    ],
)
def test_the_database_refuses_a_row_that_contradicts_itself(fields, constraint):
    with pytest.raises(IntegrityError, match=constraint):
        save(1, fields)


def test_an_object_has_one_live_row_and_any_number_of_tombstones():
    save(1, GONE)
    save(2, GONE)
    save(3, LIVE)

    with pytest.raises(IntegrityError):
        save(4, LIVE)


def test_public_leaves_out_what_is_for_the_trade_and_what_is_gone():
    public = save(1, LIVE)
    trade = save(2, LIVE | {"object_id": 2, "audience": "trade"})
    save(3, GONE | {"object_id": 3})

    assert set(Publication.objects.live()) == {public, trade}
    assert set(Publication.objects.public()) == {public}
