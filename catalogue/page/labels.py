"""Labels: in force, only claimed, or over."""

from datetime import date

from django.utils.translation import gettext as _

from catalogue.document import Label
from catalogue.labels import FAMILIES, OTHER, SCHEMES, status

from . import formats
from .shown import Shown


class LabelRow(Shown, frozen=True):
    """`status`: in_force, claim, expired or future; `words` say the same."""

    name: str
    detail: str
    status: str
    words: str


def label_rows(labels: list[Label], language: str, day: date) -> list[LabelRow]:
    """Those in force first, then claims, then those that are over."""
    rows = [_row(one, language, day) for one in labels]
    return sorted(rows, key=lambda row: _ORDER.index(row.status))


_ORDER = ("in_force", "future", "claim", "expired")


def _row(label: Label, language: str, day: date) -> LabelRow:
    found = status(label, day)
    family = str(FAMILIES.get(label.family, label.family))
    number = _("no. %(number)s") % {"number": label.number} if label.number else ""
    return LabelRow(
        name=_name(label),
        detail=", ".join(filter(None, (label.level, family, number))),
        status=found,
        words=_words(label, found, language, day),
    )


def _name(label: Label) -> str:
    scheme = SCHEMES.get(label.scheme)
    if scheme is None or label.scheme == OTHER:
        return label.name or label.scheme
    return str(scheme.name)


def _words(label: Label, found: str, language: str, day: date) -> str:
    if found == "claim":
        return _("declared, without dates: we could not check it")
    if found == "future":
        start = formats.short_day(label.awarded_on, language)
        return _("from %(day)s") % {"day": start}
    if found == "in_force":
        end = formats.short_day(label.expires_on, language)
        return _("valid until %(day)s") % {"day": end}
    return _ended(label, language, day)


def _ended(label: Label, language: str, day: date) -> str:
    """Why it is over: its own term, or the end of its scheme."""
    if label.expires_on is not None and label.expires_on < day:
        end = formats.short_day(label.expires_on, language)
        return _("expired on %(day)s") % {"day": end}
    scheme = SCHEMES[label.scheme]
    after = SCHEMES.get(scheme.successor)
    said = {"day": formats.short_day(scheme.ends_on, language)}
    if after is None:
        return _("this label ended on %(day)s") % said
    said["successor"] = str(after.name)
    return _("this label ended on %(day)s; %(successor)s follows it") % said
