"""Rows that wait for an editor, the imports of facts, and the matches of one."""

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from django.views.generic import DetailView, TemplateView
from wagtail.admin import messages

from catalogue.accessibility.importing import deciding, undoing
from catalogue.admin.imports.views import importers_only
from catalogue.admin.screen import Screen
from catalogue.models import ObservationBatch, SourceRow

from .addresses import import_url, imports_url, matching_url
from .shown import shown

A_PAGE = 10  # rows that wait
RECENT = 5  # own decisions, to undo
SHOWN = 100  # imports in the list, matches of one


@method_decorator(importers_only, name="dispatch")
class MatchingView(Screen, TemplateView):
    """`/admin/matching/`: each row with the offers it may speak of."""

    template_name = "catalogue/admin/matching/waiting.html"
    page_title = gettext_lazy("Places to match")
    header_icon = "link"

    def get_context_data(self, **kwargs):
        rows = waiting().select_related("batch").order_by("pk")
        page = Paginator(rows, A_PAGE).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            page=page,
            rows=shown(page),
            recent=decided_by(self.request.user)[:RECENT],
            imports_url=imports_url(),
            **kwargs,
        )


@method_decorator(importers_only, name="dispatch")
class BatchesView(Screen, TemplateView):
    """`/admin/matching/imports/`: what was imported, and a way back."""

    template_name = "catalogue/admin/matching/imports.html"
    page_title = gettext_lazy("Imports of facts")
    header_icon = "download"

    def parents(self):
        return [(matching_url(), MatchingView.page_title)]

    def get_context_data(self, **kwargs):
        to_do = Count("rows", filter=Q(rows__decided_at=None))
        batches = ObservationBatch.objects.select_related("user")
        return super().get_context_data(
            batches=batches.annotate(to_do=to_do)[:SHOWN],
            matching_url=matching_url(),
            **kwargs,
        )


@method_decorator(importers_only, name="dispatch")
class MatchesView(Screen, DetailView):
    """`/admin/matching/imports/<pk>/`: what its rows were matched with, the least sure
    first, each with a way back."""

    model = ObservationBatch
    context_object_name = "batch"
    template_name = "catalogue/admin/matching/matches.html"
    page_title = gettext_lazy("Import of facts")
    header_icon = "download"

    def parents(self):
        above = (matching_url(), MatchingView.page_title)
        return [above, (imports_url(), BatchesView.page_title)]

    def get_page_subtitle(self):
        return str(self.object)

    def get_context_data(self, **kwargs):
        rows = self.object.rows.filter(decided_at__isnull=False)
        rows = rows.select_related("offer", "decided_by")
        found = sorted(rows, key=lambda row: (score(row), row.pk))
        page = Paginator(found, SHOWN).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            page=page, rows=[(row, round(100 * score(row))) for row in page], **kwargs
        )


def waiting():
    """Rows of imports that still stand, for which nobody has decided."""
    return SourceRow.objects.filter(decided_at=None, batch__undone_at=None)


def decided_by(user):
    """The rows that somebody decided, the last first."""
    rows = SourceRow.objects.filter(decided_by=user, batch__undone_at=None)
    return rows.select_related("offer").order_by("-decided_at")


def score(row: SourceRow) -> float:
    """How sure the match was, from 0 to 1; 0 where it is none of ours."""
    scores = (o["score"] for o in row.candidates if o["offer"] == row.offer_id)
    return next(scores, 0.0)


@importers_only
@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """The row speaks of the offer that was posted; of none of ours where it is ""."""
    row = get_object_or_404(SourceRow, pk=pk)
    try:
        _done(request, row, _decided(row, request.POST.get("offer", "?"), request.user))
    except deciding.CannotDecide:
        messages.error(request, _("This row is not waiting for you any more."))
    return redirect(matching_url())


def _decided(row: SourceRow, offer: str, user) -> str:
    """Decide, and say what was done."""
    if not offer:
        deciding.dismiss(row, user)
        return _("None of ours: it will not be asked again.")
    if not (offer.isascii() and offer.isdecimal()):
        raise deciding.CannotDecide
    number = deciding.choose(row, offer, user)
    said = ngettext("%(n)s fact recorded.", "%(n)s facts recorded.", number)
    return said % {"n": number}


def _done(request: HttpRequest, row: SourceRow, said: str) -> None:
    messages.success(request, _("“%(row)s”: %(said)s") % {"row": row, "said": said})


@importers_only
@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """What was decided of a row is taken back; it waits again."""
    row = get_object_or_404(SourceRow.objects.select_related("batch"), pk=pk)
    try:
        deciding.reopen(row, request.user)
        messages.success(request, _("“%(row)s” waits again.") % {"row": row})
    except deciding.CannotDecide:
        messages.error(request, _("There is nothing to undo."))
    back = request.POST.get("back") == "import"
    return redirect(import_url(row.batch) if back else matching_url())


@importers_only
@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """An import is taken back as one."""
    batch = get_object_or_404(ObservationBatch, pk=pk)
    try:
        undoing.undo(batch, request.user)
        messages.success(request, _("The import was taken back."))
    except undoing.AlreadyUndone:
        messages.warning(request, _("It was taken back before."))
    return redirect(imports_url())
