"""The tabs of the edit form, one file each, in the order an editor works."""

from django.forms import Media
from django.utils.safestring import mark_safe
from wagtail.admin.panels import PublishingPanel, TabbedInterface

from catalogue.admin.offers import attributes, proofreading
from catalogue.admin.offers.form import OfferForm
from catalogue.admin.static import admin_script

from . import (
    dates,
    labels,
    media,
    opening,
    practical,
    prices,
    references,
    rooms,
    route,
    sectors,
    texts,
)

TABS = (
    texts,
    practical,
    sectors,
    opening,
    prices,
    dates,
    rooms,
    route,
    media,
    labels,
    references,
)


class OfferTabs(TabbedInterface):
    """All tabs; `tabs.js` hides those that an offer's kind has no use for."""

    BASE_ATTRS = {**TabbedInterface.BASE_ATTRS, "data-controller": "w-tabs cordee-tabs"}

    class BoundPanel(TabbedInterface.BoundPanel):
        def render_missing_fields(self):
            """Hidden fields of the form; ours are rendered by panels of their own."""
            named = self.panel.get_form_options()["fields"]
            missing = [name for name in self.form.fields if name not in named]
            return mark_safe(  # noqa: S308
                "".join(
                    str(self.form[name])
                    for name in missing
                    if not name.startswith((attributes.PREFIX, proofreading.PREFIX))
                )
            )

        @property
        def media(self):
            return super().media + Media(js=[admin_script("tabs.js")])


def edit_handler() -> OfferTabs:
    """The edit form of an offer."""
    panels = [*(tab.TAB for tab in TABS), PublishingPanel()]
    return OfferTabs(panels, base_form_class=OfferForm)
