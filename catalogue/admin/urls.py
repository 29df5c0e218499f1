"""Screens of ours in the place of Wagtail's: they come before it in `config.urls`."""

from django.urls import path
from wagtail.admin.auth import require_admin_access

from .office_log import OfficeLog

urlpatterns = [
    path("reports/site-history/", require_admin_access(OfficeLog.as_view())),
    path(
        "reports/site-history/results/",
        require_admin_access(OfficeLog.as_view(results_only=True)),
    ),
]
