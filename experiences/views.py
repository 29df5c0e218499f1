"""The public page of an experience, from its published document and nothing else."""

from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from config.languages import INTERFACE

from .addresses import PDF
from .document import ExperienceDocument, decode
from .page.page import experience_page
from .page.party import party_panel
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
    """The same as a document to print or to keep."""
    shown = _shown(code)
    if shown is None:
        return _gone(request)
    from .page.pdf import experience_pdf  # WeasyPrint takes seconds to import

    written = experience_pdf(context_of(shown, request), get_language())
    name = shown.path[get_language()].strip("/").rpartition("/")[2]
    return HttpResponse(
        written,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}.pdf"'},
    )


def preview_context(draft: ExperienceDocument, request: HttpRequest) -> dict:
    """What the same template shows of an experience that is not published yet."""
    return {**context_of(draft, request), "is_preview": True}


def context_of(shown: ExperienceDocument, request: HttpRequest) -> dict:
    language = get_language()
    canonical, today = shown.path[language], timezone.localdate()
    return {
        "page": experience_page(shown, language, today),
        "party": party_panel(shown, request.GET, language, today),
        "base_url": settings.BASE_URL,
        "canonical": canonical,
        "pdf": canonical + PDF,
        "alternates": [(one, shown.path[one.code]) for one in INTERFACE],
    }


def _shown(code: str) -> ExperienceDocument | None:
    """The document; None once it is withdrawn. Raises Http404."""
    found = published_experience(code)
    return None if found.withdrawn else decode(found.document)


def _gone(request: HttpRequest) -> HttpResponse:
    return render(request, "410.html", status=HTTPStatus.GONE)


def _with_query(address: str, request: HttpRequest) -> str:
    query = request.META.get("QUERY_STRING", "")
    return f"{address}?{query}" if query else address
