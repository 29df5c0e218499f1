"""What the screens of the queue have in common: who, where, and one decision a post."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.auth import user_passes_test

from catalogue.admin.screen import Screen

from . import queue
from .permissions import may_decide

A_PAGE = 20
deciders_only = user_passes_test(may_decide)


@method_decorator(deciders_only, name="dispatch")
class QueuePage(Screen, TemplateView):
    """A screen with things to decide; `decide` does what a post asks for."""

    page_title = gettext_lazy("Access: to decide")
    header_icon = "clipboard-list"
    url_name = "catalogue_access"

    def entries(self):
        """Everything that waits here, the oldest first."""
        raise NotImplementedError

    def show(self, rows: list) -> list:
        """A page of it as the template reads it."""
        raise NotImplementedError

    def decide(self, request: HttpRequest) -> str:
        """Do it; what to say of it. Raises AlreadyDecided."""
        raise NotImplementedError

    def here(self) -> str:
        return reverse(self.url_name)

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        try:
            messages.success(request, self.decide(request))
        except queue.AlreadyDecided:
            messages.warning(request, _("Somebody has already decided this."))
        return redirect(self.here())

    def get_context_data(self, **kwargs):
        page = Paginator(self.entries(), A_PAGE).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            page=page,
            shown=self.show(list(page.object_list)),
            tabs=self.tabs(),
            **kwargs,
        )

    def tabs(self) -> list[dict]:
        """The screens of the queue with what waits on each; "" where not counted."""
        found = [
            ("catalogue_access", _("Answers"), queue.waiting().count()),
            (
                "catalogue_access_reports",
                _("Reports of visitors"),
                queue.open_reports().count(),
            ),
            ("catalogue_access_contested", _("Contradictions"), ""),
        ]
        return [
            {"url": reverse(n), "label": la, "count": c, "here": n == self.url_name}
            for n, la, c in found
        ]


def number(request: HttpRequest) -> int:
    """The `pk` of a post; 0, which nothing has, where it is none."""
    posted = request.POST.get("pk", "")
    return int(posted) if posted.isdecimal() else 0
