"""What the report registers in Wagtail's admin."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from catalogue.admin.access_report.views import may_read

from .views import NAME, SearchLogView


class SearchLogItem(MenuItem):
    """The item of the menu "Reports", for those who may read it."""

    def is_shown(self, request):
        return may_read(request.user)


def register() -> None:
    """Called once, from `search.wagtail_hooks`."""
    hooks.register("register_admin_urls", _patterns)
    hooks.register("register_reports_menu_item", _item)


def _patterns():
    return [path("reports/searches/", SearchLogView.as_view(), name=NAME)]


def _item() -> SearchLogItem:
    return SearchLogItem(
        _("Searches"), reverse(NAME), name="searches", icon_name="search", order=110
    )
