"""The listing as a spreadsheet: CSV for programs, XLSX for people.

A cell that a spreadsheet would run as a formula is written behind an apostrophe.
"""

import csv
from collections.abc import Iterator
from io import BytesIO, StringIO
from itertools import islice

import xlsxwriter
from django.db.models import QuerySet
from django.http import FileResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from catalogue.kinds import KINDS
from catalogue.models import ExternalReference
from catalogue.sectors import SECTORS

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
CHUNK = 2_000  # rows read from the database at once
LINES = 500  # of CSV, sent at once

COLUMNS = {
    "uid": lambda: _("Identifier"),
    "title_fr": lambda: _("Title (fr)"),
    "title_en": lambda: _("Title (en)"),
    "kind": lambda: _("Kind"),
    "sectors": lambda: _("Sectors"),
    "commune__name": lambda: _("Commune"),
    "commune__insee": lambda: _("INSEE code"),
    "address": lambda: _("Address"),
    "postal_code": lambda: _("Postal code"),
    "latitude": lambda: _("Latitude"),
    "longitude": lambda: _("Longitude"),
    "provider__trade_name": lambda: _("Provider"),
    "live": lambda: _("Published"),
    "completeness": lambda: _("Completeness (%)"),
    "opening_hours": lambda: _("Opening hours"),
    "hours_confirmed_until": lambda: _("Hours confirmed until"),
    "last_checked_on": lambda: _("Last checked on"),
    "updated_at": lambda: _("Changed"),
}


def safe(value: object) -> object:
    """`value`, harmless in a spreadsheet; numbers and dates stay what they are."""
    if isinstance(value, str) and value.startswith(DANGEROUS):
        return f"'{value}"
    return value


def rows(offers: QuerySet) -> Iterator[list]:
    """The header, then one list of cells an offer, streamed."""
    yield [str(label()) for label in COLUMNS.values()] + [str(_("Sources"))]
    words, sources = _Words(), _sources()
    found = offers.values_list("pk", *COLUMNS)
    for pk, *cells in found.iterator(chunk_size=CHUNK):
        row = words.said(dict(zip(COLUMNS, cells, strict=True)))
        yield [safe(cell) for cell in row.values()] + [safe(sources.get(pk, ""))]


class _Words:
    """Codes as the words that an editor reads, looked up once for all rows."""

    def __init__(self) -> None:
        self._kinds = {kind.code: str(kind.label) for kind in KINDS.values()}
        self._sectors = {s.code: str(s.label) for s in SECTORS.values()}
        self._live = {True: _("yes"), False: _("no")}
        self._zone = timezone.get_current_timezone()

    def said(self, row: dict) -> dict:
        row["uid"] = str(row["uid"])
        row["kind"] = self._kinds.get(row["kind"], row["kind"])
        row["sectors"] = ", ".join(self._sectors.get(c, c) for c in row["sectors"])
        row["live"] = self._live[row["live"]]
        row["updated_at"] = (
            row["updated_at"].astimezone(self._zone).replace(tzinfo=None)
        )
        return row


def _sources() -> dict[int, str]:
    """Offer → "source: identifier", of all offers that have one."""
    found: dict[int, str] = {}
    known = ExternalReference.objects.values_list("offer", "source", "external_id")
    for offer, source, external_id in known.order_by("pk").iterator():
        said = f"{source}: {external_id}"
        found[offer] = f"{found[offer]}, {said}" if offer in found else said
    return found


def as_csv(offers: QuerySet) -> Iterator[bytes]:
    """Lines of UTF-8, some at a time, with the mark that Excel needs for accents."""
    yield b"\xef\xbb\xbf"
    lines = rows(offers)
    while some := list(islice(lines, LINES)):
        text = StringIO()
        csv.writer(text).writerows(some)
        yield text.getvalue().encode()


def as_xlsx(offers: QuerySet) -> BytesIO:
    """A workbook with one sheet; texts are never formulas, numbers stay numbers."""
    output = BytesIO()
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_date_format": "yyyy-mm-dd",
    }
    with xlsxwriter.Workbook(output, options) as workbook:
        sheet = workbook.add_worksheet()
        for number, row in enumerate(rows(offers)):
            sheet.write_row(number, 0, row)
    output.seek(0)
    return output


class SpreadsheetOfOffers:
    """In front of an index view: its export buttons give our spreadsheets."""

    list_export = list(COLUMNS)
    export_filename = "fiches"

    def as_spreadsheet(self, queryset, spreadsheet_format):
        name = f"fiches-{timezone.localdate()}.{spreadsheet_format}"
        if spreadsheet_format == self.FORMAT_XLSX:
            return FileResponse(as_xlsx(queryset), as_attachment=True, filename=name)
        response = StreamingHttpResponse(as_csv(queryset), content_type="text/csv")
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response
