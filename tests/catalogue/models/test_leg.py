"""The way between two places: one row a pair, observed like an offer."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from catalogue.accessibility import recording
from catalogue.accessibility.effective import effective
from catalogue.admin.access import queue
from catalogue.models import Leg, Observation
from tests.factories import OfferFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def leg():
    return Leg.objects.create(origin=OfferFactory(), destination=OfferFactory())


def seen(leg=None, offer=None, **more) -> Observation:
    said = {"fact": "path_steps", "value": 2, "method": "measured", "source": "visit"}
    return Observation(leg=leg, offer=offer, **{**said, **more})


def test_way_back_is_the_same_way(leg):
    with pytest.raises(IntegrityError), transaction.atomic():
        Leg.objects.create(origin=leg.destination, destination=leg.origin)
    with pytest.raises(ValidationError):
        Leg(origin=leg.destination, destination=leg.origin).full_clean()

    Leg.objects.create(origin=leg.destination, destination=leg.origin, mode="bicycle")


def test_way_leads_to_another_place(leg):
    with pytest.raises(ValidationError) as refused:
        Leg(origin=leg.origin, destination=leg.origin).full_clean()

    assert "destination" in refused.value.message_dict


def test_observation_is_of_one_offer_or_one_leg(leg):
    for wrong in (seen(), seen(leg=leg, offer=leg.origin)):
        with pytest.raises(IntegrityError), transaction.atomic():
            wrong.save()


def test_observed_leg_is_saved_so_that_others_hear_of_it(leg):
    before = leg.updated_at
    row = seen(leg, accepted_at="2026-11-20T10:00:00Z")

    recording.record([row])

    leg.refresh_from_db()
    assert leg.updated_at > before


def test_what_is_taken_back_of_a_leg_counts_no_more(leg):
    recording.record([seen(leg, accepted_at="2026-11-20T10:00:00Z")])
    before = Leg.objects.get().updated_at

    recording.retract(Observation.objects.all())

    assert not leg.observations.counting().exists()
    assert Observation.objects.get(retracts__isnull=False).leg == leg
    assert Leg.objects.get().updated_at > before


def test_observations_of_another_leg_are_left_alone(leg):
    other = Leg.objects.create(origin=leg.origin, destination=OfferFactory())
    recording.record([seen(other, accepted_at="2026-11-20T10:00:00Z")])

    assert recording.is_known(seen(other))
    assert not recording.is_known(seen(leg))


def test_queue_of_offers_does_not_show_ways(leg):
    recording.record([seen(leg)])

    assert (list(queue.waiting()), queue.count()) == ([], 0)


def test_facts_of_a_way_are_those_of_a_path(leg):
    recording.record([seen(leg, accepted_at="2026-11-20T10:00:00Z")])

    found = effective(list(leg.observations.counting()), leg.updated_at.date())

    assert found["path_steps"].value == 2
