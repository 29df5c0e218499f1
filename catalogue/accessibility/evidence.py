"""How somebody came to know a fact, and what can be said of it."""

from django.utils.translation import gettext_lazy as _

KNOWN, NOT_APPLICABLE, UNKNOWN = "known", "not_applicable", "unknown"
STATES = {
    KNOWN: _("known"),
    NOT_APPLICABLE: _("there is none"),
    UNKNOWN: _("not known"),
}

MEASURED, DECLARED, LABEL, IMPORTED = "measured", "declared", "label", "imported"
METHODS = {  # the best first
    MEASURED: _("measured on site"),
    DECLARED: _("declared by the provider"),
    LABEL: _("taken from a label"),
    IMPORTED: _("imported"),
}
RANK = {method: -place for place, method in enumerate(METHODS)}  # higher is better
