"""What the page registers in Wagtail's admin."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .views import NAME, StatusView, may_administer


class StatusItem(MenuItem):
    """The item of the menu "Settings", for administrators."""

    def is_shown(self, request):
        return may_administer(request.user)


def register() -> None:
    """Called once, from `search.wagtail_hooks`."""
    hooks.register("register_admin_urls", _patterns)
    hooks.register("register_settings_menu_item", _item)


def _patterns():
    return [path("settings/search-index/", StatusView.as_view(), name=NAME)]


def _item() -> StatusItem:
    return StatusItem(
        _("Search index"),
        reverse(NAME),
        name="search-index",
        icon_name="cordee-gauge",
        order=900,
    )
