"""The form that says a fact is wrong, and the page that thanks for it."""

from http import HTTPStatus

from django.conf import settings
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from catalogue import document
from catalogue.addresses import report_path, thanks_path
from catalogue.document import OfferDocument
from catalogue.models import FactReport
from catalogue.page.access import access
from catalogue.page.access.facts import FactRow
from catalogue.page.words import field_text
from catalogue.published import published_offer
from config.languages import INTERFACE

from .form import ReportForm
from .limit import may_report

TEMPLATE = "catalogue/report.html"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, code: str, fact: str, slug: str = "") -> HttpResponse:
    """The form; sent well, it becomes one row for the editors and a thank-you."""
    publication = published_offer(code)
    if publication.withdrawn:
        return render(request, "410.html", status=HTTPStatus.GONE)
    shown = document.decode(publication.document)
    row = _row(shown, fact)
    if request.method != "POST":
        address = report_path(shown.path, get_language(), fact)
        if request.path != address:
            return HttpResponsePermanentRedirect(address)
        return _page(request, shown, row, ReportForm())
    form = ReportForm(request.POST)
    if not form.is_valid():
        return _page(request, shown, row, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    if not may_report(request):
        form.add_error(None, _too_many())
        return _page(request, shown, row, form, HTTPStatus.TOO_MANY_REQUESTS)
    FactReport.objects.create(
        offer_id=publication.object_id,
        fact=fact,
        message=form.cleaned_data["message"],
        language=get_language(),
    )
    return HttpResponseRedirect(thanks_path(shown.path, get_language(), fact))


@require_safe
def thanks(request: HttpRequest, code: str, fact: str, slug: str = "") -> HttpResponse:
    """What happens now."""
    publication = published_offer(code)
    if publication.withdrawn:
        return render(request, "410.html", status=HTTPStatus.GONE)
    shown = document.decode(publication.document)
    row = _row(shown, fact)
    context = _context(shown, row) | {
        "alternates": [
            (one, thanks_path(shown.path, one.code, fact)) for one in INTERFACE
        ],
    }
    return render(request, "catalogue/report_thanks.html", context)


def _row(shown: OfferDocument, fact: str) -> FactRow:
    """What the page says of the fact. Raises Http404 where it says nothing."""
    known = access(shown, get_language(), timezone.localdate()).known
    rows = (row for zone in known.zones for row in zone.rows)
    found = next((row for row in rows if row.code == fact), None)
    if found is None:
        raise Http404
    return found


def _page(
    request: HttpRequest,
    shown: OfferDocument,
    row: FactRow,
    form: ReportForm,
    status: int = HTTPStatus.OK,
) -> HttpResponse:
    context = _context(shown, row) | {
        "form": form,
        "alternates": [
            (one, report_path(shown.path, one.code, row.code)) for one in INTERFACE
        ],
    }
    return render(request, TEMPLATE, context, status=status)


def _context(shown: OfferDocument, row: FactRow) -> dict:
    language = get_language()
    return {
        "fact": row,
        "title": field_text(shown.title, "title", language, shown.machine_translated),
        "offer_path": shown.path[language],
    }


def _too_many() -> str:
    return _(
        "Too many reports came from your connection: at most %(count)d in an hour. "
        "Your text is still here: send it again in an hour, or call us."
    ) % {"count": settings.REPORTS_PER_HOUR}
