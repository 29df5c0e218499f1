"""When an offer moves, the experiences that use it are built again."""

from contextlib import suppress
from datetime import date

import pytest
from django.db import transaction

from catalogue.accessibility import recording
from catalogue.models import Closure, Leg, Observation, Offer
from experiences import document, due, following
from experiences.models import DueRebuild, Experience, Following, Seller
from publication import feed
from publication.epochs import start
from publication.models import Epoch, Publication
from tests.factories import (
    ExperienceFactory,
    OfferFactory,
    SellerFactory,
    StepFactory,
    publish,
)

pytestmark = pytest.mark.django_db


class Crash(BaseException):
    """The process is gone: nothing catches it."""


@pytest.fixture
def offer() -> Offer:
    return publish(OfferFactory(opening_hours="Mo-Su 10:00-18:00"))


@pytest.fixture
def experience(offer) -> Experience:
    """Published with one step at the offer; everything is followed so far."""
    found = ExperienceFactory()
    StepFactory(experience=found, offer=offer)
    publish(Experience.objects.get(pk=found.pk))
    following.follow()
    return found


def row(experience) -> Publication:
    return Publication.objects.get(uid=experience.uid)


def stop(experience) -> document.Stop:
    return document.decode(row(experience).document).steps[0].stop


def test_hours_of_an_offer_reach_its_experience(offer, experience):
    offer.opening_hours = "Mo-Fr 10:00-12:00"
    publish(offer)

    assert following.follow() == 1

    assert stop(experience).opening.expression == "Mo-Fr 10:00-12:00"


def test_closure_of_an_offer_reaches_its_experience(offer, experience):
    offer.closures.add(Closure(first_day=date(2030, 5, 1), last_day=date(2030, 5, 2)))
    publish(offer)

    following.follow()

    closures = stop(experience).opening.closures
    assert [one.first_day for one in closures] == [date(2030, 5, 1)]


def test_withdrawn_offer_leaves_its_experience_public_and_suspended(offer, experience):
    offer.unpublish()

    following.follow()

    found = row(experience)
    made = document.decode(found.document)
    assert not found.withdrawn
    assert not made.steps[0].stop.public
    assert made.works_on == []
    assert made.suspended.reasons[0] == "not_public"


def test_offer_published_again_ends_the_suspension(offer, experience):
    offer.unpublish()
    following.follow()
    publish(offer)

    following.follow()

    made = document.decode(row(experience).document)
    assert made.steps[0].stop.public
    assert made.suspended is None


def test_new_fact_of_an_offer_reaches_its_experience(offer, experience):
    seen = Observation(
        offer=offer,
        fact="entrance_steps",
        value=5,
        method="measured",
        source="visit",
        accepted_at="2026-11-20T10:00:00Z",
    )
    recording.record([seen])

    following.follow()

    facts = [one.fact for one in stop(experience).observations]
    assert facts == ["entrance_steps"]


def test_observed_way_reaches_the_experience(offer, experience):
    other = publish(OfferFactory())
    StepFactory(experience=experience, offer=other)
    way = Leg.objects.create(origin=offer, destination=other, minutes=7)
    recording.record(
        [
            Observation(
                leg=way,
                fact="path_steps",
                value=3,
                method="measured",
                source="visit",
                accepted_at="2026-11-20T10:00:00Z",
            )
        ]
    )

    following.follow()

    leg = document.decode(row(experience).document).steps[1].leg
    assert leg.minutes == 7
    assert [one.fact for one in leg.observations] == ["path_steps"]


def test_seller_reaches_its_experiences(offer, experience):
    seller = SellerFactory()
    Experience.objects.filter(pk=experience.pk).update(seller=seller)
    seller.insurer = "Mutuelle du Gave"
    seller.save()

    following.follow()

    made = document.decode(row(experience).document)
    assert made.seller.insurer == "Mutuelle du Gave"
    assert Seller.objects.count() == 1


def test_following_twice_moves_nothing(offer, experience):
    assert following.follow() == 0
    before = row(experience).changed_at

    publish(Offer.objects.get(pk=offer.pk))  # says what it said
    following.follow()

    assert row(experience).changed_at == before


def test_own_rows_are_not_followed(experience):
    place = Following.objects.get()
    publish(Experience.objects.get(pk=experience.pk))
    following.follow()

    assert following.SCOPE.kinds == {"offer"}
    assert Following.objects.get().position == place.position


def test_draft_using_the_offer_stays_unpublished(offer, experience):
    draft = ExperienceFactory(live=False)
    StepFactory(experience=draft, offer=offer)
    offer.opening_hours = "Mo-Fr 10:00-12:00"
    publish(offer)

    following.follow()

    assert not Publication.objects.filter(uid=draft.uid).exists()


def test_crash_between_reading_and_noting_forgets_nothing(
    offer, experience, monkeypatch
):
    offer.opening_hours = "Mo-Fr 10:00-12:00"
    publish(offer)
    with monkeypatch.context() as patched:
        patched.setattr(due, "note", _crash)
        with suppress(Crash):
            following.follow()

    following.follow()

    assert stop(experience).opening.expression == "Mo-Fr 10:00-12:00"


def test_crash_between_noting_and_building_forgets_nothing(
    offer, experience, monkeypatch
):
    offer.opening_hours = "Mo-Fr 10:00-12:00"
    publish(offer)
    with monkeypatch.context() as patched:
        patched.setattr(feed, "write", _crash)
        with suppress(Crash):
            following.follow()
    assert DueRebuild.objects.count() == 1

    following.follow()

    assert stop(experience).opening.expression == "Mo-Fr 10:00-12:00"


def test_control_a_follower_that_goes_on_before_noting_forgets(
    offer, experience, monkeypatch
):
    """What the one transaction is for: the same crash, with the place kept first."""
    offer.opening_hours = "Mo-Fr 10:00-12:00"
    publish(offer)
    with monkeypatch.context() as patched:
        patched.setattr(following, "_move", _place_first)
        patched.setattr(due, "note", _crash)
        with suppress(Crash):
            following.follow()

    following.follow()

    assert stop(experience).opening.expression == "Mo-Su 10:00-18:00"


def _crash(*args, **kwargs):
    raise Crash


def _place_first(before, after, due_now):
    Following.objects.update(position=after.position)
    due.note(due_now)


def test_one_that_fails_holds_back_no_other(offer, experience, monkeypatch):
    good = ExperienceFactory()
    StepFactory(experience=good, offer=offer)
    publish(Experience.objects.get(pk=good.pk))
    following.follow()
    offer.opening_hours = "Mo-Fr 10:00-12:00"
    publish(offer)
    write = feed.write

    def fails_on_one(kind, ids, *args):
        if experience.pk in ids:
            raise ValueError("broken")
        return write(kind, ids, *args)

    with monkeypatch.context() as patched:
        patched.setattr(feed, "write", fails_on_one)
        with pytest.raises(due.PartialFailure):
            following.follow()

    assert stop(good).opening.expression == "Mo-Fr 10:00-12:00"
    left = DueRebuild.objects.get()
    assert (left.experience_id, left.error) == (experience.pk, "ValueError('broken')")
    assert following.follow() == 0  # it has patience
    DueRebuild.objects.update(failed_at="2020-01-01T00:00:00Z")
    assert following.follow() == 1
    assert stop(experience).opening.expression == "Mo-Fr 10:00-12:00"


def test_restored_database_has_all_built_again(offer, experience):
    start(Epoch.Reason.COMMAND)
    Publication.objects.filter(uid=experience.uid).delete()

    assert following.follow() == 1

    assert stop(experience).opening.expression == "Mo-Su 10:00-18:00"


def test_publication_is_built_once_more_after_its_commit(offer, experience):
    publish(Experience.objects.get(pk=experience.pk))

    assert list(DueRebuild.objects.values_list("experience", flat=True)) == [
        experience.pk
    ]


def test_note_is_undone_with_what_it_is_of(experience):
    with suppress(ValueError), transaction.atomic():
        due.note([experience.pk])
        raise ValueError
    assert not DueRebuild.objects.exists()
