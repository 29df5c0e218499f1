"""What the report registers in Wagtail's admin."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .views import AccessReportView, may_read

NAME = "catalogue_access_report"


class AccessReportItem(MenuItem):
    """The item of the menu "Reports", for those who may read it."""

    def is_shown(self, request):
        return may_read(request.user)


def register() -> None:
    """Called once, from `catalogue.wagtail_hooks`."""
    hooks.register("register_admin_urls", _patterns)
    hooks.register("register_reports_menu_item", _item)


def _patterns():
    return [path("reports/access/", AccessReportView.as_view(), name=NAME)]


def _item() -> AccessReportItem:
    return AccessReportItem(
        _("Accessibility"),
        reverse(NAME),
        name="access",
        icon_name="cordee-gauge",
        order=100,
    )
