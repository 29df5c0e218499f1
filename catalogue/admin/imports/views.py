"""The list of imports with its upload form, and the page of one import."""

from django.db import transaction
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, UpdateView
from wagtail.admin import messages
from wagtail.admin.auth import user_passes_test

from catalogue.admin.screen import Screen
from catalogue.imports.lock import folder
from catalogue.imports.queue import forget_upload
from catalogue.models import ImportRun

from . import shown
from .addresses import list_url, run_url
from .forms import ApplyForm, UploadForm
from .permissions import may_import
from .uploads import keep

SHOWN = 100  # imports in the list
State = ImportRun.State
importers_only = user_passes_test(may_import)


@method_decorator(importers_only, name="dispatch")
class ImportsView(Screen, FormView):
    """`/admin/imports/`"""

    form_class = UploadForm
    template_name = "catalogue/admin/imports/list.html"
    page_title = gettext_lazy("Imports")
    header_icon = "download"

    def form_valid(self, form):
        upload = form.cleaned_data["file"]
        run = ImportRun.objects.create(
            source=form.cleaned_data["source"],
            file_name=upload.name[-250:],
            upload=keep(upload),
            user=self.request.user,
        )
        return redirect(run_url(run))

    def get_context_data(self, **kwargs):
        runs = ImportRun.objects.select_related("user")[:SHOWN]
        named = [(run, shown.source_name(run.source)) for run in runs]
        return super().get_context_data(runs=named, **kwargs)


@method_decorator(importers_only, name="dispatch")
class RunView(Screen, UpdateView):
    """`/admin/imports/<pk>/`: how far it is, what it found, and what to do now."""

    model = ImportRun
    form_class = ApplyForm
    context_object_name = "run"
    template_name = "catalogue/admin/imports/run.html"
    page_title = gettext_lazy("Import")
    header_icon = "download"

    def get_page_subtitle(self):
        return shown.name(self.object)

    def parents(self):
        return [(list_url(), ImportsView.page_title)]

    def get_context_data(self, **kwargs):
        run = self.object
        return super().get_context_data(
            can_apply=can_apply(run),
            groups=shown.problems(run),
            records=shown.changed_records(run),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        self.object = get_object_or_404(
            ImportRun.objects.select_for_update(of=("self",)), pk=kwargs["pk"]
        )
        if not can_apply(self.object):
            messages.error(request, _("This import is not waiting for you any more."))
            return redirect(run_url(self.object))
        if request.POST.get("action") == "discard":
            return self._discard()
        return super().post(request, *args, **kwargs)

    def get_object(self, queryset=None):
        return getattr(self, "object", None) or super().get_object(queryset)

    def form_valid(self, form):
        run = form.save(commit=False)
        run.state, run.done = State.TO_APPLY, 0
        run.save()
        return redirect(run_url(run))

    def _discard(self):
        self.object.state = State.DISCARDED
        self.object.save()
        transaction.on_commit(lambda: forget_upload(self.object))
        messages.success(self.request, _("The import was discarded."))
        return redirect(list_url())


def can_apply(run: ImportRun) -> bool:
    """Was it checked, or stopped for a reason that a person can lift?"""
    lifted = run.counts.get("stopped") == "needs_confirmation"
    return run.state == State.CHECKED or (run.state == State.STOPPED and lifted)


@importers_only
def report(request, pk: int) -> FileResponse:
    """The whole report as JSON."""
    run = get_object_or_404(ImportRun, pk=pk)
    if not run.report or not (path := folder() / run.report).exists():
        raise Http404
    return FileResponse(path.open("rb"), as_attachment=True, filename=run.report)
