"""What the codes of an import of facts mean, in words."""

from django.utils.translation import gettext_lazy as _

from catalogue.imports import wording

MEANINGS = {
    "columns": _("a line with too many or too few cells"),
    "contradiction": _("two columns that cannot both be right: taken as unknown"),
    "csv": _("a line that is no CSV"),
    "header": _("a first line without the columns of the source"),
    "name_missing": _("no name"),
    "no_measure": _("said in words that no fact of ours measures: not taken"),
    "truncated": _("a file that is not whole"),
}
REASONS = {
    "reference": _("the same identifier"),
    "siret": _("the same SIRET, near by and named alike"),
    "website": _("the same website, near by and named alike"),
    "name_and_place": _("the same name and place"),
    "before": _("matched by an earlier import"),
    "chosen": _("chosen by an editor"),
    "not_sure": _("perhaps one of these offers"),
    "several": _("several offers look like it"),
    "taken": _("another row speaks of this offer"),
    "nothing_like_it": _("no offer is like it"),
    "nameless": _("it has no name"),
    "none_of_ours": _("none of ours, said an editor"),
}


def meaning(code: str) -> str:
    """The code in words; the code itself where nobody has worded it."""
    return str(MEANINGS.get(code) or wording.meaning(code))


def reason(code: str) -> str:
    return str(REASONS.get(code, code))
