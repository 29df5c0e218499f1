"""What the page registers in Wagtail's admin."""

from django.utils.translation import gettext_lazy as _

from catalogue.admin.entry import Entry

from .views import NAME, StatusView, may_administer

register = Entry(
    NAME,
    "settings/search-index/",
    StatusView.as_view(),
    item="search-index",
    label=_("Search index"),
    icon="cordee-gauge",
    order=900,
    may_see=may_administer,
    menu="settings",
).register
