"""A page of the admin, and the item of a menu that leads to it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.urls import path, reverse
from django.utils.functional import Promise
from wagtail import hooks
from wagtail.admin.menu import MenuItem


@dataclass(frozen=True, slots=True)
class Entry:
    """`name`: of the address; `address`: below that of the admin. `item`: identity of
    the item in `menu`, which is "reports" or "settings". `may_see`: user → is the item
    shown? The view asks for itself who may read it."""

    name: str
    address: str
    view: Callable[..., HttpResponse]
    item: str
    label: str | Promise
    icon: str
    order: int
    may_see: Callable[[Any], bool]
    menu: str = "reports"

    def register(self) -> None:
        """Called once, from the `wagtail_hooks` of the room."""
        hooks.register("register_admin_urls", self._patterns)
        hooks.register(f"register_{self.menu}_menu_item", lambda: _Item(self))

    def _patterns(self) -> list:
        return [path(self.address, self.view, name=self.name)]


class _Item(MenuItem):
    """For those who may see it."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(
            entry.label,
            reverse(entry.name),
            name=entry.item,
            icon_name=entry.icon,
            order=entry.order,
        )
        self._may_see = entry.may_see

    def is_shown(self, request):
        return self._may_see(request.user)
