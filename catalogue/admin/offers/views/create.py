from wagtail.admin.ui.components import MediaContainer
from wagtail.snippets.views.snippets import CreateView

from catalogue.admin.offers.completeness_panel import CompletenessPanel
from config.languages import CODES

TITLES = tuple(f"title_{code}" for code in CODES)


class OfferCreateView(CreateView):
    """A new offer, with what to fill in next beside it.

    The address may fill in a title: `?title_fr=Canyon`.
    """

    def get_initial(self):
        given = self.request.GET
        titles = {name: given[name] for name in TITLES if name in given}
        return super().get_initial() | titles

    def get_side_panels(self):
        panels = list(super().get_side_panels())
        panels.append(CompletenessPanel(self.form.instance, self.request))
        return MediaContainer(panels)
