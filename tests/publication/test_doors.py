"""Every door through which an offer is published, withdrawn or deleted.

Each moves the feed, in the same transaction: where something fails after the
change, neither the offer nor the feed has moved.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import transaction
from django.db.models.signals import post_delete
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.unpublish import UnpublishAction
from wagtail.models import GroupApprovalTask, Locale, Revision, Workflow, WorkflowTask
from wagtail.signals import published, unpublished

from catalogue.models import Offer
from publication.models import Publication
from tests.factories import OfferFactory
from tests.publication.admin_form import filled_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> User:
    return User.objects.create_superuser("editor")


@pytest.fixture
def admin(editor) -> Client:
    Locale.objects.get_or_create(language_code="fr")
    client = Client(raise_request_exception=False)
    client.force_login(editor)
    return client


def address(name: str, offer: Offer) -> str:
    return reverse(f"wagtailsnippets_catalogue_offer:{name}", args=[offer.pk])


def bulk(action: str, offer: Offer) -> str:
    path = reverse("wagtail_bulk_action", args=["catalogue", "offer", action])
    return f"{path}?id={offer.pk}"


def state(offer: Offer) -> str:
    """What the feed says of an offer: its title, a reason, or "" for nothing."""
    row = Publication.objects.filter(uid=offer.uid).first()
    if row is None:
        return ""
    return row.withdrawn_reason or row.content["title"]["fr"]


def draft() -> Offer:
    offer = OfferFactory(live=False, title_fr="Grotte")
    offer.save_revision()
    return offer


def live() -> Offer:
    offer = draft()
    offer.latest_revision.publish()
    return Offer.objects.get(pk=offer.pk)


def by_revision(offer, admin, editor):
    offer.latest_revision.publish()


def by_object(offer, admin, editor):
    offer.publish(offer.latest_revision)


def by_action(offer, admin, editor):
    PublishRevisionAction(offer.latest_revision, user=editor).execute()


def by_edit_screen(offer, admin, editor):
    form = filled_in(admin, address("edit", offer))
    admin.post(address("edit", offer), form | {"action-publish": "action-publish"})


def by_bulk_publish(offer, admin, editor):
    admin.post(bulk("publish", offer))


def by_schedule(offer, admin, editor):
    past = timezone.now() - timedelta(minutes=1)
    Revision.objects.filter(pk=offer.latest_revision_id).update(
        approved_go_live_at=past
    )
    call_command("publish_scheduled")


def by_workflow(offer, admin, editor):
    task = GroupApprovalTask.objects.create(name="Relecture")
    workflow = Workflow.objects.create(name="Relecture")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    workflow.start(offer, editor).current_task_state.approve(user=editor)


PUBLISHING = [
    by_revision,
    by_object,
    by_action,
    by_edit_screen,
    by_bulk_publish,
    by_schedule,
    by_workflow,
]


def unpublish_object(offer, admin, editor):
    offer.unpublish()


def unpublish_action(offer, admin, editor):
    UnpublishAction(offer, user=editor).execute()


def unpublish_screen(offer, admin, editor):
    admin.post(address("unpublish", offer))


def unpublish_bulk(offer, admin, editor):
    admin.post(bulk("unpublish", offer))


def expire(offer, admin, editor):
    Offer.objects.filter(pk=offer.pk).update(
        expire_at=timezone.now() - timedelta(minutes=1)
    )
    call_command("publish_scheduled")


UNPUBLISHING = [
    unpublish_object,
    unpublish_action,
    unpublish_screen,
    unpublish_bulk,
    expire,
]


def delete_object(offer, admin, editor):
    offer.delete()


def delete_queryset(offer, admin, editor):
    Offer.objects.filter(pk=offer.pk).delete()


def delete_screen(offer, admin, editor):
    admin.post(address("delete", offer))


def delete_bulk(offer, admin, editor):
    admin.post(bulk("delete", offer))


DELETING = [delete_object, delete_queryset, delete_screen, delete_bulk]

# Wagtail's action classes called directly, outside a request, commit before they
# send the signal; the feed row follows in a transaction of its own.
NOT_ONE_TRANSACTION = {by_action, unpublish_action}


@pytest.mark.parametrize("door", PUBLISHING)
def test_publishing_moves_the_feed(door, admin, editor):
    offer = draft()

    door(offer, admin, editor)

    assert state(offer) == "Grotte"
    assert Offer.objects.get(pk=offer.pk).live


@pytest.mark.parametrize("door", UNPUBLISHING)
def test_unpublishing_leaves_a_tombstone(door, admin, editor):
    offer = live()

    door(offer, admin, editor)

    assert state(offer) == "unpublished"
    assert not Offer.objects.get(pk=offer.pk).live


@pytest.mark.parametrize("door", DELETING)
def test_deleting_leaves_a_tombstone(door, admin, editor):
    offer = live()

    door(offer, admin, editor)

    assert state(offer) == "deleted"
    assert not Offer.objects.filter(uid=offer.uid).exists()


class Broken(Exception):  # noqa: N818
    """What a receiver that comes after ours fails with."""


def fail_after(signal, act: Callable[[], None]) -> None:
    """``act`` while something fails just after the feed row was written."""

    def broken(sender, **kwargs):
        if sender is Offer:
            raise Broken

    signal.connect(broken)
    try:
        with suppress(Broken, CommandError):
            act()
    finally:
        signal.disconnect(broken)


def one_transaction(doors: list[Callable]) -> list[Callable]:
    return [door for door in doors if door not in NOT_ONE_TRANSACTION]


@pytest.mark.parametrize("door", one_transaction(PUBLISHING))
def test_a_publication_that_fails_moves_nothing(door, admin, editor):
    offer = draft()

    fail_after(published, lambda: door(offer, admin, editor))

    assert (state(offer), Offer.objects.get(pk=offer.pk).live) == ("", False)


@pytest.mark.parametrize("door", one_transaction(UNPUBLISHING))
def test_an_unpublication_that_fails_moves_nothing(door, admin, editor):
    offer = live()

    fail_after(unpublished, lambda: door(offer, admin, editor))

    assert (state(offer), Offer.objects.get(pk=offer.pk).live) == ("Grotte", True)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("door", DELETING)
def test_a_deletion_that_fails_moves_nothing(door, admin, editor):
    offer = live()

    fail_after(post_delete, lambda: door(offer, admin, editor))

    assert state(offer) == "Grotte"
    assert Offer.objects.filter(uid=offer.uid).exists()


def test_scheduling_does_not_publish():
    offer = draft()
    offer.go_live_at = timezone.now() + timedelta(days=1)

    offer.save_revision().publish()

    assert state(offer) == ""


def test_scheduling_a_change_leaves_the_live_document():
    offer = live()
    offer.title_fr = "Sanctuaire"
    offer.go_live_at = timezone.now() + timedelta(days=1)

    offer.save_revision().publish()

    assert state(offer) == "Grotte"


def test_a_draft_of_a_live_offer_does_not_leak():
    offer = live()
    offer.title_fr = "Sanctuaire"

    offer.save_revision()

    assert state(offer) == "Grotte"


def test_restoring_an_older_version_publishes_it():
    offer = live()
    older = offer.latest_revision
    offer.title_fr = "Sanctuaire"
    offer.save_revision().publish()

    older.publish(previous_revision=offer.latest_revision)

    assert state(offer) == "Grotte"


def test_a_caller_that_rolls_back_takes_the_feed_row_with_it():
    offer = draft()

    with transaction.atomic():
        offer.latest_revision.publish()
        transaction.set_rollback(True)

    assert state(offer) == ""
