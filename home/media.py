"""Files that were uploaded: shown if they are pictures, else handed over to be saved.

Only what the public pages name is public. Originals of photographs may say where
they were taken, and imports are nobody's business: those are for editors.
"""

from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, Http404, HttpRequest
from django.utils._os import safe_join
from django.views.decorators.http import require_safe

PUBLIC = ("images", "tracks")
PICTURES = {
    ".avif": "image/avif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
OTHERS = {".gpx": "application/gpx+xml", ".pdf": "application/pdf"}
UNKNOWN = "application/octet-stream"
YEAR = 31_536_000


@require_safe
def media(request: HttpRequest, name: str) -> FileResponse:
    """One file of MEDIA_ROOT. 404 for what is not there or not for this reader."""
    public = name.partition("/")[0] in PUBLIC
    if not public and not request.user.has_perm("wagtailadmin.access_admin"):
        raise Http404
    path = _file(name)
    suffix = path.suffix.lower()
    picture = PICTURES.get(suffix)
    response = FileResponse(
        path.open("rb"),
        as_attachment=picture is None,
        filename=path.name,
        content_type=picture or OTHERS.get(suffix, UNKNOWN),
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = (
        f"public, max-age={YEAR}, immutable" if public else "private, no-store"
    )
    return response


def _file(name: str) -> Path:
    """The file under MEDIA_ROOT; nothing outside of it, through a link neither."""
    try:
        path = Path(safe_join(settings.MEDIA_ROOT, name)).resolve()
    except (SuspiciousFileOperation, ValueError) as error:
        raise Http404 from error
    inside = path.is_relative_to(Path(settings.MEDIA_ROOT).resolve())
    if not inside or not path.is_file():
        raise Http404
    return path
