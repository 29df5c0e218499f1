"""Published experiences for tests, without models."""

from uuid import UUID

from django.db.models import Max
from django.utils import timezone

from catalogue.document import encode
from experiences.document import ExperienceDocument
from publication.models import Publication


def publish(
    *documents: ExperienceDocument, audience: str = "public"
) -> list[Publication]:
    """Feed rows of these documents, as a publication would leave them: no position."""
    last = Publication.objects.aggregate(last=Max("object_id"))["last"] or 0
    rows = [
        Publication(
            kind="experience",
            uid=UUID(document.id),
            code=document.code,
            object_id=last + number,
            document=encode(document).decode(),
            audience=audience,
            changed_at=timezone.now(),
        )
        for number, document in enumerate(documents, start=1)
    ]
    return Publication.objects.bulk_create(rows)
