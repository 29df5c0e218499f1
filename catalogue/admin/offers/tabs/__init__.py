"""The tabs of the edit form, one file each, in the order an editor works."""

from wagtail.admin.panels import TabbedInterface

from catalogue.admin.offers.form import OfferForm

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


def edit_handler() -> TabbedInterface:
    """All tabs; those that only some kinds need say so in `data-kinds`."""
    return TabbedInterface(
        [tab.TAB for tab in TABS],
        base_form_class=OfferForm,
        attrs={"data-cordee-tabs": ""},
    )
