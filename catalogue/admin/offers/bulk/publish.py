from django.utils.translation import gettext_lazy as _

from catalogue.admin.offers.first_edit import keep_state_before

from .base import OfferBulkAction


class PublishOffers(OfferBulkAction):
    """Publish the newest version of each, checked as the form would check it."""

    display_name = _("Publish")
    action_type = "publish"
    aria_label = _("Publish the selected offers")
    action_priority = 10
    permission = "publish"
    question = _("Publish the newest version of these offers?")
    button = _("Publish")

    def act(self, offer, answers):
        keep_state_before(offer, offer)
        newest = offer.get_latest_revision_as_object()
        newest.full_clean()
        offer.latest_revision.publish(user=self.request.user)
