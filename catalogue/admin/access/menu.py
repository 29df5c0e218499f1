"""The menu entry of the queue, with the number that waits."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from . import queue
from .addresses import queue_url
from .permissions import may_decide


class AccessMenuItem(MenuItem):
    """For those who decide."""

    def is_shown(self, request):
        return may_decide(request.user)

    def render_component(self, request):
        waiting = queue.count()
        label = _("Access (%(count)s)") % {"count": waiting} if waiting else self.label
        return LinkMenuItem(
            self.name, label, self.url, icon_name=self.icon_name, attrs=self.attrs
        )


def menu_item() -> AccessMenuItem:
    return AccessMenuItem(
        gettext_lazy("Access"),
        queue_url(),
        name="access",
        icon_name="clipboard-list",
        order=105,
    )
