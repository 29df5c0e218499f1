"""R-05: what is due is published once, by schedulers that run at once and die."""

import os
import time
from datetime import datetime, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.log_actions import registry
from wagtail.models import Revision

from catalogue.models import Offer
from publication.models import Publication
from tests.factories import CommuneFactory, OfferFactory
from tests.publication.faults.processes import Journal, start

DUE = 100 if os.environ.get("FEED_FAULTS") == "long" else 24


@pytest.fixture
def due(transactional_db) -> list[Offer]:
    """Offers whose hour came a minute ago, approved as they were first written.

    All at once: what a save does besides, such as the index of references, is the
    work of the schedulers when they publish.
    """
    past = timezone.now() - timedelta(minutes=1)
    commune = CommuneFactory()
    drafts = OfferFactory.build_batch(DUE, live=False, go_live_at=past, commune=commune)
    offers = Offer.objects.bulk_create(drafts)
    Revision.objects.bulk_create(approved(offer, past) for offer in offers)
    return offers


def approved(offer: Offer, hour: datetime) -> Revision:
    return Revision(
        content_object=offer,
        base_content_type=offer.get_base_content_type(),
        content=offer.serializable_data(),
        object_str=str(offer),
        created_at=hour,
        approved_go_live_at=hour,
    )


def run_scheduler(journal: Journal) -> None:
    call_command("publish_scheduled")


def published_in_part() -> bool:
    return 2 <= Publication.objects.count() < DUE // 2


def test_each_is_published_once(due, tmp_path):
    killed, whole = (
        start(run_scheduler, tmp_path / f"{name}.journal")
        for name in ("killed", "whole")
    )
    deadline = time.monotonic() + 60
    while not published_in_part():
        assert time.monotonic() < deadline, "the schedulers do nothing"
        time.sleep(0.005)
    killed.kill()
    killed.join()
    whole.join(120)
    assert whole.exitcode == 0

    call_command("publish_scheduled")

    assert Publication.objects.live().count() == DUE
    assert not Offer.objects.filter(live=False).exists()
    times = [
        registry.get_logs_for_instance(offer)
        .filter(action="wagtail.publish.scheduled")
        .count()
        for offer in due
    ]
    assert times == [1] * DUE
