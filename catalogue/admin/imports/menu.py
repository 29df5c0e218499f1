from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from .addresses import list_url
from .permissions import may_import


class ImportsMenuItem(MenuItem):
    """The menu item "Imports", for those who may."""

    def is_shown(self, request):
        return may_import(request.user)


def menu_item() -> ImportsMenuItem:
    return ImportsMenuItem(
        _("Imports"), list_url(), name="imports", icon_name="download", order=110
    )
