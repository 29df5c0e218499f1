"""The public page of an offer, from its published document and nothing else.

`?format=a11yjson` gives what is known of access to machines.
"""

import re
from datetime import date
from http import HTTPStatus

import msgspec
from django.conf import settings
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
)
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from catalogue import a11yjson, document
from catalogue.document import OfferDocument
from catalogue.models import Offer
from catalogue.page.page import offer_page
from catalogue.published import published_offer
from config.languages import INTERFACE

TEMPLATE = "catalogue/offer_page.html"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


@require_safe
def offer(request: HttpRequest, code: str, slug: str = "") -> HttpResponse:
    """The page; the one address of it where the slug differs; 410 once withdrawn."""
    found = published_offer(code)
    if found.withdrawn:
        return render(request, "410.html", status=HTTPStatus.GONE)
    shown = document.decode(found.document)
    address = shown.path[get_language()]
    if request.path != address:
        return HttpResponsePermanentRedirect(_with_query(address, request))
    if request.GET.get("format") == "a11yjson":
        return _a11yjson(shown)
    return render(request, TEMPLATE, _context(shown, request))


def _a11yjson(shown: OfferDocument) -> HttpResponse:
    known = a11yjson.place_info(shown, timezone.localdate(), settings.BASE_URL)
    return HttpResponse(msgspec.json.encode(known), a11yjson.CONTENT_TYPE)


def preview_context(draft: Offer, request: HttpRequest) -> dict:
    """What the same template shows of an offer that is not saved yet."""
    from catalogue.build import preview_document

    return {**_context(preview_document(draft), request), "is_preview": True}


def asked_day(text: str) -> tuple[date | None, str]:
    """The day of a question as 2026-12-24, and a sentence where it is not one."""
    if not text:
        return None, ""
    try:
        day = date.fromisoformat(text) if DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        return None, _("We could not read this date. Please write it as 2026-12-24.")
    return day, ""


def _context(shown: OfferDocument, request: HttpRequest) -> dict:
    day, problem = asked_day(request.GET.get("open", ""))
    language = get_language()
    page = offer_page(shown, language, timezone.localdate(), settings.BASE_URL, day)
    return {
        "page": page,
        "base_url": settings.BASE_URL,
        "asked": day,
        "asked_problem": problem,
        "canonical": shown.path[language],
        "alternates": [(one, shown.path[one.code]) for one in INTERFACE],
    }


def _with_query(address: str, request: HttpRequest) -> str:
    query = request.META.get("QUERY_STRING", "")
    return f"{address}?{query}" if query else address
