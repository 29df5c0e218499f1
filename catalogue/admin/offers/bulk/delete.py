from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.actions import action_registry

from catalogue.admin.offers.views.delete import needed_by

from .base import OfferBulkAction, RefusedError


class DeleteOffers(OfferBulkAction):
    """Delete each; one that something needs stays, with the list of its uses."""

    display_name = gettext_lazy("Delete")
    action_type = "delete"
    aria_label = gettext_lazy("Delete the selected offers")
    action_priority = 30
    classes = {"serious"}
    permission = "delete"
    question = gettext_lazy("Delete these offers for good?")
    button = gettext_lazy("Delete")

    def act(self, offer, answers):
        if uses := needed_by([offer]):
            names = ", ".join(str(use) for use in uses)
            raise RefusedError(_("needed by %(uses)s") % {"uses": names})
        delete = action_registry.get_action_class(type(offer), "delete")
        delete(offer, user=self.request.user).execute(skip_permission_checks=True)
