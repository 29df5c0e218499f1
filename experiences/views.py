"""The public page of an experience, from its published document and nothing else."""

from http import HTTPStatus

from django.conf import settings
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
)
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from catalogue.pages import asked_day
from config.languages import INTERFACE

from .addresses import gpx_path, pdf_path
from .current import as_it_is_now
from .document import ExperienceDocument, decode
from .outputs.gpx import gpx, has_lines
from .page.files import departure_file
from .page.page import experience_page
from .page.party import party_panel
from .page.printing import can_print
from .published import published_experience

TEMPLATE = "experiences/experience_page.html"


@require_safe
def experience(request: HttpRequest, code: str, slug: str = "") -> HttpResponse:
    """The page; the one address of it where the slug differs; 410 once withdrawn."""
    shown = _shown(code)
    if shown is None:
        return _gone(request)
    address = shown.path[get_language()]
    if request.path != address:
        return HttpResponsePermanentRedirect(_with_query(address, request))
    return render(request, TEMPLATE, context_of(shown, request))


@require_safe
def pdf(request: HttpRequest, code: str, slug: str = "") -> HttpResponse:
    """The same as a document to print or to keep. Raises Http404 without Pango."""
    shown = _shown(code)
    if shown is None:
        return _gone(request)
    if not can_print():
        raise Http404
    from .page.pdf import experience_pdf  # WeasyPrint takes seconds to import

    written = experience_pdf(context_of(shown, request), get_language())
    name = _name(shown)
    return _file(written, "application/pdf", f'inline; filename="{name}.pdf"')


@require_safe
def calendar(request: HttpRequest, code: str, day: str, slug: str = "") -> HttpResponse:
    """The programme of a departure for a calendar. Raises Http404 for a day on which
    there is none."""
    shown = _shown(code)
    if shown is None:
        return _gone(request)
    asked, _problem = asked_day(day)
    if asked is None:
        raise Http404
    written = departure_file(
        shown, asked, get_language(), timezone.localdate(), settings.BASE_URL
    )
    if written is None:
        raise Http404
    saved = f'attachment; filename="{_name(shown)}-{day}.ics"'
    return _file(written, "text/calendar; charset=utf-8", saved)


@require_safe
def routes(request: HttpRequest, code: str, slug: str = "") -> HttpResponse:
    """Its ways for a navigation device. Raises Http404 where none is known."""
    shown = _shown(code)
    if shown is None:
        return _gone(request)
    if not has_lines(shown):
        raise Http404
    saved = f'attachment; filename="{_name(shown)}.gpx"'
    return _file(gpx(shown, get_language()), "application/gpx+xml", saved)


def preview_context(draft: ExperienceDocument, request: HttpRequest) -> dict:
    """What the same template shows of an experience that is not published yet."""
    return {**context_of(draft, request), "is_preview": True}


def context_of(shown: ExperienceDocument, request: HttpRequest) -> dict:
    language = get_language()
    canonical, today = shown.path[language], timezone.localdate()
    return {
        "page": experience_page(shown, language, today, settings.BASE_URL),
        "party": party_panel(shown, request.GET, language, today),
        "base_url": settings.BASE_URL,
        "canonical": canonical,
        "pdf": pdf_path(canonical) if can_print() else "",
        "gpx": gpx_path(canonical) if has_lines(shown) else "",
        "alternates": [(one, shown.path[one.code]) for one in INTERFACE],
    }


def _shown(code: str) -> ExperienceDocument | None:
    """The document as it is now; None once it is withdrawn. Raises Http404."""
    found = published_experience(code)
    if found.withdrawn:
        return None
    return as_it_is_now(decode(found.document), timezone.localdate())


def _name(shown: ExperienceDocument) -> str:
    """The last part of its address, which is ASCII, for files."""
    return shown.path[get_language()].strip("/").rpartition("/")[2]


def _file(content: bytes, kind: str, disposition: str) -> HttpResponse:
    headers = {"Content-Disposition": disposition}
    return HttpResponse(content, content_type=kind, headers=headers)


def _gone(request: HttpRequest) -> HttpResponse:
    return render(request, "410.html", status=HTTPStatus.GONE)


def _with_query(address: str, request: HttpRequest) -> str:
    query = request.META.get("QUERY_STRING", "")
    return f"{address}?{query}" if query else address
