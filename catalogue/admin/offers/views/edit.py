"""The edit screen: what Wagtail's does, and three things more.

Nobody overwrites somebody else's version unseen; the first edit of an imported
offer keeps its state before; what is missing is said beside the form.
"""

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import EditView

from catalogue.admin.offers.children import forget_lost_keys
from catalogue.admin.offers.completeness_panel import CompletenessPanel
from catalogue.admin.offers.conflict import Conflict, find_conflict
from catalogue.admin.offers.first_edit import keep_state_before
from catalogue.admin.offers.survey import survey_button
from catalogue.models import Offer


class OfferEditView(EditView):
    @cached_property
    def is_out_of_date(self) -> bool:
        """Also for an offer that had no version yet when its form was opened."""
        posted = self.request.POST
        stamp = posted.get("loaded_without_version")
        if stamp is None or posted.get("overwrite_revision_id"):
            return super().is_out_of_date
        return bool(self.latest_revision) or stamp != self.stamp

    @property
    def stamp(self) -> str:
        """What changes whenever the row is written, by an import for example."""
        return self.live_object.updated_at.isoformat()

    conflict: Conflict | None = None

    def get_object(self, queryset=None):
        return forget_lost_keys(super().get_object(queryset))

    def is_valid(self, form):
        valid = super().is_valid(form)
        if self.is_out_of_date and not self.expects_json_response:
            self.conflict = find_conflict(
                self.panel, self.current(), form, self.request
            )
            self.produced_error_code = "invalid_revision"
            self.produced_error_message = _(
                "Somebody saved another version while you were editing. Nothing of"
                " yours is saved yet: both versions are compared below."
            )
            return False
        return valid

    def current(self) -> Offer:
        """The newest version as it is kept, not as this request changes it."""
        return Offer.objects.get(pk=self.object.pk).get_latest_revision_as_object()

    def save_instance(self):
        keep_state_before(self.live_object, self.form.instance)
        return super().save_instance()

    def get_side_panels(self):
        panels = list(super().get_side_panels())
        panels.append(CompletenessPanel(self.object, self.request))
        return MediaContainer(panels)

    @cached_property
    def header_more_buttons(self):
        buttons = [*super().header_more_buttons]
        if self.user_has_permission_for_instance("change", self.live_object):
            buttons.append(_closure_button(self.live_object))
            buttons.append(survey_button(self.live_object))
        return buttons

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["conflict"] = self.conflict
        context["stamp"] = None if self.latest_revision else self.stamp
        if self.conflict:
            context["autosave_enabled"] = False  # it would settle the conflict alone
        return context


def _closure_button(offer: Offer) -> Button:
    from catalogue.admin.addresses import close_url

    return Button(
        _("Close exceptionally…"), url=close_url(offer), icon_name="date", priority=5
    )
