"""R-10 once more, with offers and the verbs that editors and imports use."""

import os
from copy import deepcopy
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)
from wagtail.models import Revision

from catalogue.models import Offer
from publication import feed
from publication.models import Publication
from tests.factories import OfferFactory
from tests.publication.reader import Reader, snapshot

QUICK = settings(
    max_examples=6,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
LONG = settings(QUICK, max_examples=60, stateful_step_count=30)


class OfferMachine(RuleBasedStateMachine):
    offers = Bundle("offers")

    def __init__(self) -> None:
        super().__init__()
        Offer.objects.all().delete()
        Publication.objects.all().delete()
        self.reader = Reader(limit=2)
        self.number = 0

    def title(self) -> str:
        self.number += 1
        return f"Fiche {self.number}"

    @rule(target=offers)
    def draft(self):
        offer = OfferFactory(live=False, title_fr=self.title())
        offer.save_revision()
        return offer.pk

    @rule(pk=offers)
    def edit_the_draft(self, pk):
        offer = Offer.objects.get(pk=pk).get_latest_revision_as_object()
        offer.title_fr = self.title()
        offer.save_revision()

    @rule(pk=offers)
    def publish(self, pk):
        Offer.objects.get(pk=pk).save_revision().publish()

    @rule(pk=offers)
    def publish_the_first_version_again(self, pk):
        offer = Offer.objects.get(pk=pk)
        if first := offer.revisions.order_by("pk").first():
            first.publish(previous_revision=offer.latest_revision)

    @rule(pk=offers)
    def schedule_and_run(self, pk):
        past = timezone.now() - timedelta(minutes=1)
        revision = Offer.objects.get(pk=pk).save_revision()
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=past)
        call_command("publish_scheduled")

    @rule(pk=offers)
    def expire(self, pk):
        past = timezone.now() - timedelta(minutes=1)
        Offer.objects.filter(pk=pk).update(expire_at=past)
        call_command("publish_scheduled")
        Offer.objects.filter(pk=pk).update(expire_at=None)

    @rule(pk=offers)
    def unpublish(self, pk):
        Offer.objects.get(pk=pk).unpublish()

    @rule(pk=consumes(offers))
    def delete(self, pk):
        Offer.objects.filter(pk=pk).delete()

    @rule(target=offers, count=st.integers(1, 3))
    def import_in_bulk(self, count):
        new = [
            OfferFactory.build(commune=None, uid=uuid4(), title_fr=self.title())
            for _ in range(count)
        ]
        pks = [offer.pk for offer in Offer.objects.bulk_create(new)]
        feed.write("offer", pks)
        return multiple(*pks)

    @rule()
    def republish(self):
        call_command("republish", kind="offer", verbosity=0)

    @rule()
    def read_a_page(self):
        self.reader.page()

    @rule()
    def read_a_page_twice(self):
        kept = self.reader.cursor
        self.reader.page()
        self.reader.cursor = kept

    @invariant()
    def the_feed_applied_is_the_snapshot(self):
        assert deepcopy(self.reader).catch_up().copy == snapshot()

    @invariant()
    def what_is_published_is_what_is_live(self):
        live = Offer.objects.filter(live=True).values_list("uid", flat=True)
        assert snapshot().keys() == set(live)


@pytest.mark.django_db
def test_feed_applied_is_the_snapshot():
    long = os.environ.get("FEED_FAULTS") == "long"
    run_state_machine_as_test(OfferMachine, settings=LONG if long else QUICK)
