"""Where phones send what they kept: a batch of answers, with photographs."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from uuid import UUID

import msgspec
from django.core.exceptions import ValidationError
from django.http import HttpRequest, JsonResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from wagtail.admin.localization import get_localized_response

from catalogue.models import Offer

from .answer import Answer, read
from .permissions import may_survey
from .receiving import Result, receive, refused
from .screen import screen

MOST = 50  # answers in a batch


class Batch(msgspec.Struct, frozen=True):
    """`surveyor`: whose answers they are, by the key of the account."""

    surveyor: int
    answers: list[dict]


@never_cache
@require_POST
def answers(request: HttpRequest) -> JsonResponse:
    """`/survey/answers/`: multipart, `batch` as JSON and `photo-<uid>` files.

    200 with a result for each answer; 401 and 409 (another account) change nothing.
    """
    if not request.user.is_authenticated:
        return _said(401, _("You are logged out."))
    if not request.user.has_perm("wagtailadmin.access_admin"):
        return _said(403, _("This account may not survey."))
    return get_localized_response(_answers, request)


def _answers(request: HttpRequest) -> JsonResponse:
    try:
        batch = msgspec.convert(json.loads(request.POST.get("batch", "")), Batch)
    except (ValueError, RecursionError) as error:
        return _said(400, str(error))
    if batch.surveyor != request.user.pk:
        return _said(409, _("These answers are somebody else’s."))
    if len(batch.answers) > MOST:
        return _said(400, _("At most %(most)s answers at once.") % {"most": MOST})
    told, whole = _read(batch.answers)
    told += receive(request.user, whole, _photos(request, whole))
    places = _places({answer.offer for answer in whole}, request.user)
    return JsonResponse({"results": [asdict(one) for one in told], "places": places})


def _said(status: int, reason: str) -> JsonResponse:
    return JsonResponse({"reason": reason}, status=status)


def _read(sent: Iterable[dict]) -> tuple[list[Result], list[Answer]]:
    """What is no answer, with the reason; and the answers."""
    told, whole = [], []
    for one in sent:
        try:
            whole.append(read(one))
        except ValidationError as error:
            told.append(refused(str(one.get("uid", "")), error))
    return told, whole


def _photos(request: HttpRequest, answers: Iterable[Answer]) -> dict[UUID, object]:
    names = {one.uid: f"photo-{one.uid}" for one in answers}
    files = request.FILES
    return {uid: files[name] for uid, name in names.items() if name in files}


def _places(ids: Iterable[int], user) -> dict[int, dict]:
    """Offer → how its page reads now: its progress, and what is known of each fact."""
    offers = Offer.objects.filter(pk__in=ids).select_related("provider")
    return {one.pk: _place(one, user) for one in offers if may_survey(user, one)}


def _place(offer: Offer, user) -> dict:
    shown = screen(offer, user, timezone.localdate())
    progress = render_to_string("catalogue/survey/progress.html", {"screen": shown})
    known = {
        one.fact.code: render_to_string("catalogue/survey/now.html", {"now": one.now})
        for part in shown.parts
        for one in part.questions
    }
    states = {part.code: part.state for part in shown.parts}
    return {"progress": progress, "known": known, "parts": states}
