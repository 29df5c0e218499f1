from wagtail.admin.ui.components import MediaContainer
from wagtail.snippets.views.snippets import CreateView

from catalogue.admin.offers.completeness_panel import CompletenessPanel


class OfferCreateView(CreateView):
    """A new offer, with what to fill in next beside it."""

    def get_side_panels(self):
        panels = list(super().get_side_panels())
        panels.append(CompletenessPanel(self.form.instance, self.request))
        return MediaContainer(panels)
