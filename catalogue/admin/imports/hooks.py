"""What imports register in Wagtail's admin."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from catalogue.imports.writing.drafts import LOG_ACTION

from .addresses import patterns
from .menu import menu_item


def register() -> None:
    """Called once, from `catalogue.wagtail_hooks`."""
    hooks.register("register_admin_urls", patterns)
    hooks.register("register_admin_menu_item", menu_item)
    hooks.register("register_log_actions", _log_actions)


def _log_actions(actions) -> None:
    actions.register_action(LOG_ACTION, _("Import"), _("Changed by an import"))
