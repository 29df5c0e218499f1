"""What the report registers in Wagtail's admin."""

from django.utils.translation import gettext_lazy as _

from catalogue.admin.access_report.views import may_read
from catalogue.admin.entry import Entry

from .views import NAME, SearchLogView

register = Entry(
    NAME,
    "reports/searches/",
    SearchLogView.as_view(),
    item="searches",
    label=_("Searches"),
    icon="search",
    order=110,
    may_see=may_read,
).register
