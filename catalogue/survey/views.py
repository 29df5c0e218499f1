"""The survey of one offer: a page, and the plain form that it is without script."""

from uuid import uuid4

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from catalogue.accessibility.facts import FACTS
from catalogue.admin.access.permissions import may_decide
from catalogue.admin.addresses import edit_url
from catalogue.models import Offer

from .addresses import survey_url
from .form import answer_of, is_answered, photos
from .permissions import may_survey, standpoint
from .receiving import Status, receive
from .screen import FIRST, Screen, Typed, screen
from .words import words

Troubles = dict[str, Typed]


@never_cache
@require_http_methods(["GET", "POST"])
def survey(request: HttpRequest, pk: int) -> HttpResponse:
    """`/survey/<pk>/`"""
    offer = get_object_or_404(Offer, pk=pk)
    if not may_survey(request.user, offer):
        raise PermissionDenied
    if request.method == "GET":
        return _page(request, offer)
    taken, troubles = _take(request, offer)
    if troubles:
        return _page(request, offer, troubles, taken, status=422)
    after = _next_zone(request, offer)
    return redirect(f"{survey_url(offer)}?taken={taken}&zone={after}#zone-{after}")


def _take(request: HttpRequest, offer: Offer) -> tuple[int, Troubles]:
    """How many answers were taken, and what is wrong with the others."""
    posted, now = request.POST, timezone.now()
    read, troubles = {}, {}
    for fact in FACTS.values():
        if is_answered(fact, posted, request.FILES):
            try:
                answer = answer_of(fact, posted, offer.pk, now)
                read[answer.uid] = answer
            except ValidationError as error:
                troubles[fact.code] = _typed(request, fact.code, error.messages)
    uids = {answer.fact: answer.uid for answer in read.values()}
    files = {uids[code]: f for code, f in photos(request.FILES) if code in uids}
    results = receive(request.user, list(read.values()), files)
    for answer, result in zip(read.values(), results, strict=True):
        if result.status is Status.REFUSED:
            troubles[answer.fact] = _typed(request, answer.fact, [result.reason])
    return len(read) - sum(r.status is Status.REFUSED for r in results), troubles


def _typed(request: HttpRequest, code: str, reasons: list[str]) -> Typed:
    posted = request.POST
    values = (*posted.getlist(code), *posted.getlist(f"{code}.state"))
    return Typed(" ".join(reasons), values, posted.get(f"{code}.note", ""))


def _next_zone(request: HttpRequest, offer: Offer) -> str:
    """The zone after the one that was sent; the last one again at the end."""
    parts = screen(offer, request.user, timezone.localdate()).parts
    codes = [part.code for part in parts]
    sent = request.POST.get("zone", FIRST)
    after = codes.index(sent) + 1 if sent in codes else 0
    return codes[min(after, len(codes) - 1)]


def _page(
    request: HttpRequest, offer: Offer, troubles: Troubles | None = None, taken=0, **kw
) -> HttpResponse:
    shown = screen(offer, request.user, timezone.localdate(), troubles)
    context = {
        "offer": offer,
        "screen": shown,
        "open_zone": _open_zone(request, shown),
        "form_id": uuid4(),
        "trusted": standpoint(request.user).trusted,
        "may_decide": may_decide(request.user),
        "taken": _taken(taken or request.GET.get("taken", "")[:4]),
        "troubles": len(troubles or ()),
        "edit_url": edit_url(offer),
        "words": words(),
    }
    return render(request, "catalogue/survey/page.html", context, **kw)


def _open_zone(request: HttpRequest, shown: Screen) -> str:
    asked = request.GET.get("zone") or request.POST.get("zone")
    return asked or (shown.parts[0].code if shown.parts else "")


def _taken(count: int | str) -> str:
    """What to say of the answers that have just arrived."""
    if not str(count).isdecimal():
        return ""
    count = int(count)
    if not count:
        return _("Nothing was answered, nothing was changed.")
    return ngettext(
        "%(count)s answer has arrived.", "%(count)s answers have arrived.", count
    ) % {"count": count}
