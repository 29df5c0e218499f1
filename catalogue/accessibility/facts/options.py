"""Answers that several facts share."""

from django.utils.translation import gettext_lazy as _

RAMP = {
    "none": _("no ramp"),
    "fixed": _("fixed ramp"),
    "removable": _("removable ramp"),
}
