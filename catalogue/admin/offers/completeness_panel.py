"""How complete an offer is, and the next best thing to add: beside the form."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel

from catalogue import completeness


class CompletenessPanel(BaseSidePanel):
    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Completeness")
        icon_name = "cordee-gauge"
        has_counter = False

    name = "completeness"
    title = _("Completeness")
    template_name = "catalogue/admin/completeness.html"
    order = 150

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        results = completeness.results(self.object)
        return {
            **context,
            "score": completeness.score(self.object),
            "next_step": completeness.next_step(self.object),
            "missing": [r.check for r in results if not r.met],
            "met": [r.check for r in results if r.met],
        }
