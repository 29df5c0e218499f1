"""The published row of an experience, by the code in its address."""

from django.http import Http404

from publication.models import Publication

KIND = "experience"


def published_experience(code: str) -> Publication:
    """What the public may read of it, or its tombstone. Raises Http404."""
    rows = Publication.objects.filter(kind=KIND, code=code, audience="public")
    found = rows.only("document", "withdrawn", "object_id").first()
    if found is None:
        raise Http404
    return found
