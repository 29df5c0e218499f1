from django.utils.translation import gettext_lazy as _
from wagtail.actions.unpublish import UnpublishAction

from .base import OfferBulkAction, RefusedError


class UnpublishOffers(OfferBulkAction):
    display_name = _("Unpublish")
    action_type = "unpublish"
    aria_label = _("Unpublish the selected offers")
    action_priority = 20
    permission = "publish"
    question = _("Take these offers off the public site?")
    button = _("Unpublish")

    def act(self, offer, answers):
        if not offer.live:
            raise RefusedError(_("not published"))
        UnpublishAction(offer, user=self.request.user).execute()
