"""`/admin/reports/access/`: one page, read from the published documents."""

import csv

from django.http import HttpResponse
from django.utils.decorators import method_decorator
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin.auth import user_passes_test

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.office.reading import Known, published
from catalogue.admin.permissions import own_providers
from catalogue.admin.screen import Screen

from .tables import AccessReport


def may_read(user) -> bool:
    """The whole office; a partner sees its own offers only, elsewhere."""
    return user.has_perm("catalogue.change_offer") and own_providers(user) is None


@method_decorator(user_passes_test(may_read), name="dispatch")
class AccessReportView(Screen, TemplateView):
    """`need`, in the query string: only what concerns it; `format=csv`: as a table."""

    template_name = "catalogue/admin/access_report.html"
    page_title = gettext_lazy("Accessibility: what is known")
    header_icon = "cordee-gauge"

    @property
    def need(self) -> str:
        """The need asked for; one that does not exist is none."""
        asked = self.request.GET.get("need", "")
        return asked if asked in NEEDS else ""

    def report(self) -> AccessReport:
        offers: list[Known] = list(published())
        return AccessReport(offers, localdate(), get_language(), self.need)

    def get(self, request, *args, **kwargs):
        if request.GET.get("format") == "csv":
            return as_csv(self.report())
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            report=self.report(), needs=NEEDS.values(), need=self.need, **kwargs
        )


def as_csv(report: AccessReport) -> HttpResponse:
    """Coverage by sector and need."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="accessibilite.csv"'
    response.write("\ufeff")  # spreadsheets then read it as UTF-8
    table = csv.writer(response, delimiter=";")
    table.writerow(
        [_("Sector"), _("Need"), _("Suits"), _("Does not suit"), _("Unknown")]
    )
    for row in report.coverage:
        for cell in row.cells:
            table.writerow([row.label, cell.need, cell.suits, cell.fails, cell.unknown])
    return response
