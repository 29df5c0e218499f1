"""The history of the whole site is the office's: it names offers of everybody."""

from django.core.exceptions import PermissionDenied
from wagtail.admin.views.reports.audit_logging import LogEntriesView

from .permissions import own_providers

MENU_ITEM = "site-history"


class OfficeLog(LogEntriesView):
    """Wagtail's report, which asks for permissions on the model only."""

    def dispatch(self, request, *args, **kwargs):
        if own_providers(request.user) is not None:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


def hide_from_partners(request, menu_items) -> None:
    """Takes the report out of a partner's menu."""
    if own_providers(request.user) is not None:
        menu_items[:] = [item for item in menu_items if item.name != MENU_ITEM]
