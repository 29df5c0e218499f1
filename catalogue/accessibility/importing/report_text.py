"""A report as people read it: counts, matches by reason, problems by kind."""

from collections import defaultdict

from django.utils.translation import gettext as _
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from catalogue.imports.report_text import EXAMPLES, example

from .report import AccessReport, told_match
from .wording import meaning, reason


def show(report: AccessReport, console: Console) -> None:
    """Print it; the JSON report has every match."""
    console.print(headline(report))
    _matches(report, console)
    groups = report.groups(EXAMPLES)
    if not groups:
        return
    table = _table(_("Problem"))
    for group in groups:
        said = f"{meaning(group['code'])}\n{group['code']}, {group['severity']}"
        examples = "\n".join(map(example, group["examples"]))
        table.add_row(said, str(group["times"]), escape(examples))
    console.print(table)


def headline(report: AccessReport) -> str:
    """The counts in one line."""
    counts = report.summary()
    if report.stopped:
        return _("Nothing was written; %(read)s rows were read.") % counts
    said = _(
        "%(read)s rows read: %(matched)s matched, %(waiting)s waiting for an editor,"
        " %(unmatched)s unmatched, %(empty)s without a word on access, %(refused)s"
        " refused; %(unchanged)s unchanged. %(recorded)s facts recorded,"
        " %(taken_back)s taken back; %(warnings)s warnings."
    )
    line = said % counts
    if report.batch:
        line += " " + _("Import %(batch)s.") % counts
    return _("Dry run: ") + line if report.dry_run else line


def _matches(report: AccessReport, console: Console) -> None:
    times: dict[tuple[str, str], int] = defaultdict(int)
    examples: dict[tuple[str, str], list[str]] = defaultdict(list)
    for found in map(told_match, report.matches.differences()):
        key = found["outcome"], found["reason"]
        times[key] += 1
        if len(examples[key]) < EXAMPLES:
            examples[key].append(_match(found))
    if not times:
        return
    table = _table(_("Match"))
    for (outcome, why), number in sorted(times.items()):
        said = f"{reason(why)}\n{outcome}, {why}"
        table.add_row(said, str(number), escape("\n".join(examples[outcome, why])))
    console.print(table)


def _match(found: dict) -> str:
    first = f"{found['record']} “{found['name']}”"
    if not found["candidates"]:
        return first
    best = found["candidates"][0]
    far = "" if best["metres"] is None else f", {best['metres']} m"
    return f"{first} → {best['offer']} ({best['score']:.2f}{far})"


def _table(first: str) -> Table:
    table = Table(show_lines=True)
    table.add_column(first)
    table.add_column(_("How often"), justify="right")
    table.add_column(_("Examples"), overflow="fold")
    return table
