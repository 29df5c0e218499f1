"""What the imports of facts register in Wagtail's admin."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from catalogue.admin.imports.permissions import may_import

from .addresses import matching_url, patterns


class MatchingMenuItem(MenuItem):
    """The menu item "Places to match", for those who may."""

    def is_shown(self, request):
        return may_import(request.user)


def register() -> None:
    """Called once, from `catalogue.wagtail_hooks`."""
    hooks.register("register_admin_urls", patterns)
    hooks.register("register_admin_menu_item", menu_item)


def menu_item() -> MatchingMenuItem:
    return MatchingMenuItem(
        _("Places to match"),
        matching_url(),
        name="access-matching",
        icon_name="link",
        order=112,
    )
