"""What an import found and would change, as its page shows it."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalogue.admin.addresses import edit_url
from catalogue.imports.masters import label
from catalogue.imports.problem import Severity
from catalogue.imports.sources import SOURCES
from catalogue.imports.wording import meaning
from catalogue.models import ExternalReference, ImportRun

SEVERITIES = {
    Severity.WARNING: gettext_lazy("warning"),
    Severity.REJECTED: gettext_lazy("rejected"),
    Severity.STOPPED: gettext_lazy("stopped"),
}


class Change(NamedTuple):
    """One field. `old`, `new`: in words."""

    label: str
    old: str
    new: str


class ChangedRecord(NamedTuple):
    """A record and what it changes. `url`: of its offer; "" for one that is new."""

    record: str
    title: str
    url: str
    changes: Sequence[Change]


def source_name(code: str) -> str:
    """What people call a source; its code where it is no longer one of ours."""
    return str(SOURCES[code].label) if code in SOURCES else code


def name(run: ImportRun) -> str:
    """A run among others: "DATAtourisme, flux-2026.zip"."""
    return f"{source_name(run.source)}, {run.file_name}"


def problems(run: ImportRun) -> list[dict]:
    """Problems by code, each with its meaning and severity in words."""
    return [
        {
            **group,
            "words": meaning(group["code"]),
            "severity": SEVERITIES[Severity(group["severity"])],
        }
        for group in run.problems
    ]


def changed_records(run: ImportRun) -> list[ChangedRecord]:
    """The differences of a run by record, in their order, in one query."""
    found = [
        (record, list(some))
        for record, some in groupby(run.differences, lambda one: one["record"])
    ]
    known = _references(run.source, [record for record, _some in found])
    return [_changed(record, some, known.get(record)) for record, some in found]


def _references(source: str, ids: Iterable[str]) -> dict[str, ExternalReference]:
    found = ExternalReference.objects.filter(source=source, external_id__in=list(ids))
    return {one.external_id: one for one in found.select_related("offer")}


def _changed(
    record: str, some: list[dict], reference: ExternalReference | None
) -> ChangedRecord:
    changes = [
        Change(label(one["field"]), _said(one["old"]), _said(one["new"]))
        for one in some
    ]
    if reference:
        offer = reference.offer
        return ChangedRecord(record, offer.title, edit_url(offer), changes)
    titles = [one["new"] for one in some if one["field"].startswith("title_")]
    return ChangedRecord(record, titles[0] if titles else record, "", changes)


def _said(value: object) -> str:
    """A canonical value in words."""
    if value is None or value == "":
        return "—"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value)
