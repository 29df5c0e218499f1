"""Published documents for the tests of the search, without models of the catalogue."""

from itertools import count
from uuid import UUID

from django.db.models import Max
from django.utils import timezone

from catalogue.document import OfferDocument, Place, encode
from publication.models import Publication, Withdrawal

_numbers = count(1)

LOURDES = Place(insee="65286", commune="Lourdes", latitude=43.0949, longitude=-0.0462)


def offer(**fields) -> OfferDocument:
    """A visit in Lourdes, with what `fields` say otherwise; `title` may be a text."""
    number = next(_numbers)
    uid = fields.pop(
        "id", str(UUID(int=number * 0x9E3779B97F4A7C15F39CC0605CEDC835 % 2**128))
    )
    title = fields.pop("title", f"Fiche {number:05}")
    return OfferDocument(
        id=uid,
        code=uid.replace("-", "")[:12],
        path={"fr": f"/fr/fiche/{number}", "en": f"/en/offer/{number}"},
        title={"fr": title} if isinstance(title, str) else title,
        **{"kind": "visit", "place": LOURDES, **fields},
    )


def publish(*documents: OfferDocument, audience: str = "public") -> list[Publication]:
    """Feed rows of these documents, as a publication would leave them: no position."""
    first = (Publication.objects.aggregate(last=Max("object_id"))["last"] or 0) + 1
    rows = [
        Publication(
            kind="offer",
            uid=UUID(document.id),
            code=document.code,
            object_id=first + number,
            document=encode(document).decode(),
            audience=audience,
            changed_at=timezone.now(),
        )
        for number, document in enumerate(documents)
    ]
    return Publication.objects.bulk_create(rows)


def republish(row: Publication, document: OfferDocument) -> None:
    """The same publication with another document."""
    Publication.objects.filter(pk=row.pk).update(
        document=encode(document).decode(), position=None, changed_at=timezone.now()
    )


def withdraw(*rows: Publication) -> None:
    """Turn rows into tombstones."""
    Publication.objects.filter(pk__in=[row.pk for row in rows]).update(
        document=None,
        position=None,
        withdrawn=True,
        withdrawn_reason=Withdrawal.UNPUBLISHED,
        changed_at=timezone.now(),
    )
