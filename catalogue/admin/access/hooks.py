"""What the queue and the survey register in Wagtail's admin."""

from wagtail import hooks

from .addresses import patterns
from .menu import menu_item


def register() -> None:
    """Called once, from `catalogue.wagtail_hooks`."""
    hooks.register("register_admin_urls", patterns)
    hooks.register("register_admin_menu_item", menu_item)
