"""Imports write no versions: the first edit keeps the state that it starts from."""

from catalogue.models import Offer


def keep_state_before(live: Offer, edited: Offer) -> None:
    """One version of the offer as it is kept, if it has none yet.

    `edited`, which is about to be saved, learns that this is the live version.
    """
    if live.latest_revision_id:
        return
    before = Offer.objects.get(pk=live.pk)
    revision = before.save_revision(changed=False, clean=False)
    if before.live:
        Offer.objects.filter(pk=live.pk).update(live_revision=revision)
        edited.live_revision = revision
    edited.latest_revision = revision
