"""`/admin/settings/search-index/`: how the indexes are, and what they refused."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.auth import user_passes_test

from catalogue.admin.screen import Screen
from search.engines import EngineAwayError, IndexBusyError, IndexMissingError
from search.indexing import failures

from .reading import MOST_LETTERS, letters, statuses
from .retrying import Outcome, again

NAME = "search_index_status"
MOST_FAULTS = 10


def may_administer(user) -> bool:
    return user.is_active and user.is_superuser


@method_decorator(user_passes_test(may_administer), name="dispatch")
class StatusView(Screen, TemplateView):
    """POST `letter` (a key) or nothing for all: what was refused is written again."""

    template_name = "search/admin/status/page.html"
    page_title = gettext_lazy("Search index")
    header_icon = "cordee-gauge"

    def get_context_data(self, **kwargs):
        total, shown = letters()
        faults = failures.since_last_success()
        return super().get_context_data(
            statuses=statuses(),
            letters=shown,
            total=total,
            most=MOST_LETTERS,
            faults=faults[-MOST_FAULTS:],
            fault_count=len(faults),
            **kwargs,
        )

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            _tell(request, again(request.POST.get("letter", "")))
        except IndexBusyError:
            messages.warning(
                request, _("The index is being written just now: try again in a while.")
            )
        except (EngineAwayError, IndexMissingError) as error:
            messages.error(request, _("This was not possible: %s") % error)
        return redirect(NAME)


def _tell(request: HttpRequest, found: Outcome) -> None:
    if found.taken:
        said = ngettext(
            "%(count)d document is indexed now.",
            "%(count)d documents are indexed now.",
            found.taken,
        )
        messages.success(request, said % {"count": found.taken})
    if found.refused:
        said = ngettext(
            "%(count)d document was refused again.",
            "%(count)d documents were refused again.",
            found.refused,
        )
        messages.warning(request, said % {"count": found.refused})
    if found == Outcome(0, 0):
        messages.success(request, _("There is nothing left to try again."))
