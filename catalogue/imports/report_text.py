"""A report as people read it: what became of the records, and the problems by kind."""

from django.utils.translation import gettext as _
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from .problem import Problem
from .report import Report
from .wording import meaning

EXAMPLES = 3


def show(report: Report, console: Console) -> None:
    """Print the counts and the problems, grouped by code with examples."""
    console.print(headline(report))
    groups = report.groups(EXAMPLES)
    if not groups:
        return
    table = Table(show_lines=True)
    table.add_column(_("Problem"))
    table.add_column(_("How often"), justify="right")
    table.add_column(_("Examples"), overflow="fold")
    for group in groups:
        said = f"{meaning(group['code'])}\n{group['code']}, {group['severity']}"
        examples = "\n".join(map(example, group["examples"]))
        table.add_row(said, str(group["times"]), escape(examples))
    console.print(table)


def headline(report: Report) -> str:
    """The counts in one line."""
    counts = report.summary()
    if report.stopped:
        return _("Nothing was written; %(read)s records were read.") % counts
    said = _(
        "%(read)s records read: %(created)s created, %(changed)s changed,"
        " %(unchanged)s unchanged, %(rejected)s rejected; %(warnings)s warnings."
    )
    line = said % counts
    if report.counts.missing:
        line += " " + _("%(missing)s missing, %(removed)s unpublished.") % counts
    return _("Dry run: ") + line if report.dry_run else line


def example(problem: Problem) -> str:
    """One problem in a line: where, what was found, what was expected."""
    parts = [problem.record, problem.pointer]
    if problem.found:
        parts.append(f"“{problem.found}”")
    if problem.expected:
        parts.append(f"→ {problem.expected}")
    return " ".join(part for part in parts if part)
