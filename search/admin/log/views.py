"""`/admin/reports/searches/`: what visitors look for, and what to do about it."""

from dataclasses import asdict
from urllib.parse import urlencode

from django.http import HttpResponse
from django.utils.decorators import method_decorator
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.auth import user_passes_test
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from catalogue.admin.access_report.views import may_read
from catalogue.admin.screen import Screen
from config.languages import INTERFACE
from search.log.reports import MOST, Reports
from search.log.retention import RARE_DAYS
from search.log.writing import SHOWN_FROM

from .actions import Actions
from .asked import PERIODS, Asked
from .tables import TABLES, Line, Table

NAME = "search_log"


@method_decorator(user_passes_test(may_read), name="dispatch")
class SearchLogView(SpreadsheetExportMixin, Screen, TemplateView):
    """`period` and `language` in the query string; `table` with `export` (csv, xlsx):
    that table with all its lines."""

    template_name = "search/admin/log.html"
    page_title = gettext_lazy("Searches: what visitors look for")
    header_icon = "search"
    show_export_buttons = False  # each table has its own

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.asked = Asked.parse(request.GET)
        self.reports = Reports(self.asked.since(localdate()), self.asked.language)
        self.actions = Actions.of(request.user, get_language())

    def get(self, request, *args, **kwargs):
        table = TABLES.get(request.GET.get("table", ""))
        if self.is_export and table:
            return self.download(table, request.GET["export"])
        return super().get(request, *args, **kwargs)

    def download(self, table: Table, spreadsheet: str) -> HttpResponse:
        self.export_filename = f"searches-{table.code}"
        self.list_export = [str(number) for number in range(len(table.columns))]
        columns = zip(self.list_export, table.columns, strict=True)
        self.export_headings = {number: str(heading) for number, heading in columns}
        return self.as_spreadsheet(
            table.lines(self.reports, self.actions, None), spreadsheet
        )

    def to_row_dict(self, item: Line) -> dict[str, str | int]:
        return dict(zip(self.list_export, [item.name, *item.cells], strict=True))

    def get_context_data(self, **kwargs):
        asked = urlencode(asdict(self.asked))
        return super().get_context_data(
            asked=self.asked,
            periods=PERIODS,
            languages=INTERFACE,
            totals=self.reports.totals(),
            tables=[
                (table, table.lines(self.reports, self.actions, MOST), asked)
                for table in TABLES.values()
            ],
            most=MOST,
            shown_from=SHOWN_FROM,
            rare_days=RARE_DAYS,
            **kwargs,
        )
