"""What the report registers in Wagtail's admin."""

from django.utils.translation import gettext_lazy as _

from catalogue.admin.entry import Entry

from .views import AccessReportView, may_read

NAME = "catalogue_access_report"

register = Entry(
    NAME,
    "reports/access/",
    AccessReportView.as_view(),
    item="access",
    label=_("Accessibility"),
    icon="cordee-gauge",
    order=100,
    may_see=may_read,
).register
