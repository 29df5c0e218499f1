"""Changing one thing in many offers."""

from django.utils.translation import gettext as _

from catalogue.admin.offers.first_edit import keep_state_before
from catalogue.models import Offer

from .base import OfferBulkAction, RefusedError


class ChangeOffers(OfferBulkAction):
    """`change` edits one version in memory.

    A live offer is published again with that change alone; a draft that waits gets
    the change too, and goes on waiting.
    """

    def change(self, version: Offer, answers: dict) -> None:
        raise NotImplementedError

    def act(self, offer, answers):
        if offer.live and not self.may("publish", offer):
            raise RefusedError(
                _("published: only who may publish can change it from here")
            )
        keep_state_before(offer, offer)
        draft = offer.get_latest_revision_as_object()
        if offer.live:
            live = Offer.objects.get(pk=offer.pk)
            self._save(live, answers).publish(user=self.request.user)
        if not offer.live or offer.has_unpublished_changes:
            self._save(draft, answers)

    def _save(self, version: Offer, answers: dict):
        """A version with the change; drafts may be incomplete, as in their form."""
        self.change(version, answers)
        if not version.live:
            version.save()
        return version.save_revision(
            user=self.request.user, clean=version.live, log_action=True
        )
