"""What is published of the offers that some experiences use."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from catalogue import document
from catalogue.document import OfferDocument
from catalogue.models import Offer
from publication.models import Publication

KIND = "offer"


class Offers:
    """The offers of many experiences, in two queries.

    `published`: offer's key → its document. `rows`: key → its row, for all of them.
    `withdrawn`: key → the day it was withdrawn, of those whose tombstone is kept.
    """

    def __init__(self, keys: Iterable[int]) -> None:
        self.rows: dict[int, Offer] = {}
        self.published: dict[int, OfferDocument] = {}
        self.withdrawn: dict[int, date] = {}
        if wanted := set(keys):
            names = Offer.objects.only("uid", "kind", "title_fr", "title_en")
            self.rows = names.in_bulk(wanted)
            self._read(wanted)

    def _read(self, wanted: set[int]) -> None:
        found = Publication.objects.filter(kind=KIND, object_id__in=wanted)
        for row in found.order_by("pk"):
            if row.withdrawn:
                day = timezone.localdate(row.changed_at)
                self.withdrawn[row.object_id] = day
            elif row.audience == "public":
                self.published[row.object_id] = document.decode(row.document)
