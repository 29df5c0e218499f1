"""What the codes of problems mean, in words."""

from django.utils.translation import gettext_lazy as _

MEANINGS = {
    "busy": _("another import is running"),
    "conflict": _("one identifier, several contents"),
    "control_char": _("a control character"),
    "draft": _("kept as a draft"),
    "duplicate_candidate": _("perhaps the same as another offer"),
    "editor_kept": _("an editor’s value was kept"),
    "empty": _("no record in the file"),
    "far_from_commune": _("coordinates far from the commune"),
    "missing": _("no longer in the source"),
    "missing_file": _("a file that is not there"),
    "needs_confirmation": _("too many offers are missing"),
    "order": _("an end before its beginning"),
    "picture_broken": _("a broken picture"),
    "picture_format": _("a picture in a format we do not take"),
    "picture_too_large": _("a picture file too large"),
    "picture_too_many_pixels": _("a picture with too many pixels"),
    "range": _("a number out of range"),
    "refused_by_database": _("refused by the database"),
    "removed": _("no longer in the source, unpublished"),
    "repeated": _("the same record again"),
    "surrogate": _("a text that is no Unicode"),
    "too_long": _("a text too long"),
    "unknown_attribute": _("an attribute that does not exist"),
    "unknown_code": _("a code that does not exist"),
}


def meaning(code: str) -> str:
    """The code in words; the code itself where nobody has worded it."""
    return str(MEANINGS.get(code, code))
