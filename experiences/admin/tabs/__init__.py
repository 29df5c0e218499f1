"""The tabs of the edit form, one file each, in the order an editor works."""

from wagtail.admin.panels import PublishingPanel, TabbedInterface

from . import media, price, programme, sale, texts, whom

TABS = (texts, programme, whom, sale, price, media)


def edit_handler() -> TabbedInterface:
    """The edit form of an experience."""
    return TabbedInterface([*(tab.TAB for tab in TABS), PublishingPanel()])
