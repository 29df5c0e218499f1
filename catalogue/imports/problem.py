"""What is wrong with a record, said so that its author can mend it."""

from enum import StrEnum

import msgspec
from django.utils.translation import gettext as _

MOST = 80  # characters of a found value that a report shows


class Severity(StrEnum):
    WARNING = "warning"  # the record goes in, after a lossless repair or with a note
    REJECTED = "rejected"  # this record stays out; the others go on
    STOPPED = "stopped"  # nothing of the whole file is written


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """One finding. `pointer`: RFC 6901 JSON pointer into the record, or a line.

    `code` is stable (tests, translations, the JSON report); `found` is cut at 80
    characters; `expected` says what would have been right.
    """

    record: str
    pointer: str
    code: str
    found: str = ""
    expected: str = ""
    severity: Severity = Severity.WARNING

    def __str__(self) -> str:
        said = _("%(record)s %(pointer)s: %(code)s") % {
            "record": self.record,
            "pointer": self.pointer,
            "code": self.code,
        }
        if self.found:
            said += _(", found “%(found)s”") % {"found": self.found}
        if self.expected:
            said += _(", expected %(expected)s") % {"expected": self.expected}
        return said


def shown(value: object) -> str:
    """A value as a report shows it: one line, no control characters, cut."""
    text = value if isinstance(value, str) else repr(value)
    printable = "".join(c if c.isprintable() else "\ufffd" for c in text)
    return printable if len(printable) <= MOST else printable[: MOST - 1] + "…"


class FileStopped(Exception):
    """The whole file was refused; nothing was written. `code` as in `Problem`."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
