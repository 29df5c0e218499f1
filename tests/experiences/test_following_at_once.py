"""Several processes follow, publish and move offers at the same time."""

from contextlib import contextmanager

import pytest
from django.db import transaction

from catalogue.models import Offer
from experiences import document, following
from experiences.models import DueRebuild, Experience, Step
from publication.models import Publication
from tests.factories import ExperienceFactory, OfferFactory, StepFactory, publish
from tests.publication.elsewhere import elsewhere, held_elsewhere

pytestmark = pytest.mark.django_db(transaction=True)

HOURS = [f"Mo-Fr 0{number}:00-18:00" for number in range(4, 9)]


def hours(experience: Experience) -> str:
    row = Publication.objects.get(uid=experience.uid)
    return document.decode(row.document).steps[0].stop.opening.expression


def move(offer: Offer, expression: str) -> None:
    newest = Offer.objects.get(pk=offer.pk)
    newest.opening_hours = expression
    publish(newest)


def used(offer: Offer) -> Experience:
    experience = ExperienceFactory()
    StepFactory(experience=experience, offer=offer)
    return publish(Experience.objects.get(pk=experience.pk))


def test_two_followers_at_once_forget_nothing():
    offer = publish(OfferFactory())
    experiences = [used(offer) for _number in range(3)]

    def follow() -> None:
        for _number in HOURS:
            following.follow()

    with elsewhere(follow), elsewhere(follow):
        for expression in HOURS:
            move(offer, expression)
    following.follow()

    assert {hours(one) for one in experiences} == {HOURS[-1]}
    assert not DueRebuild.objects.exists()


@contextmanager
def publishing(experience: Experience, offer: Offer):
    """A publication with a step that nobody else sees yet."""
    with transaction.atomic():
        draft = Experience.objects.get(pk=experience.pk)
        draft.steps.add(Step(offer=offer))
        publish(draft)
        yield


@pytest.mark.postgresql
@pytest.mark.parametrize("noted", [True, False])
def test_offer_that_moves_while_its_experience_is_published(noted):
    """Without the note of a fresh publication the offer's change is never followed."""
    offer = publish(OfferFactory(opening_hours=HOURS[0]))
    experience = ExperienceFactory()
    following.follow()
    with held_elsewhere(lambda: publishing(experience, offer)):
        move(offer, HOURS[1])
        following.follow()
    if not noted:
        DueRebuild.objects.all().delete()

    following.follow()

    assert hours(experience) == (HOURS[1] if noted else HOURS[0])
