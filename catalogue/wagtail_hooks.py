"""What the catalogue registers in Wagtail's admin."""

from django.utils.html import format_html
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .admin.access.hooks import register as register_access
from .admin.access_report.hooks import register as register_access_report
from .admin.addresses import patterns
from .admin.comparisons import register as register_comparisons
from .admin.desk import OfferDesk
from .admin.group import CatalogueGroup
from .admin.imports.hooks import register as register_imports
from .admin.matching.hooks import register as register_matching
from .admin.offers.bulk import ACTIONS
from .admin.office_log import hide_from_partners
from .admin.static import admin_style

register_comparisons()
register_imports()
register_matching()
register_access()
register_access_report()
register_snippet(CatalogueGroup)
hooks.register("register_admin_urls", patterns)
hooks.register("construct_reports_menu", hide_from_partners)
for action in ACTIONS:
    # after Wagtail's own, whose "delete" ours replaces for offers
    hooks.register("register_bulk_action", action, order=10)


@hooks.register("register_icons")
def icons(names):
    return [*names, *(f"catalogue/icons/cordee-{n}.svg" for n in ICONS)]


ICONS = ("catalogue", "offer", "gauge")


@hooks.register("insert_global_admin_css")
def styles():
    return format_html('<link rel="stylesheet" href="{}">', admin_style("admin.css"))


@hooks.register("construct_homepage_panels")
def desk(request, panels):
    panels.insert(0, OfferDesk(request))
