"""An experience becomes the document that everything reads."""

from datetime import date, time

import msgspec
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from catalogue.models import Leg, Observation
from experiences import document
from experiences.build import build_experiences, preview_document
from experiences.models import Experience, Step
from publication.models import Publication
from tests.factories import (
    ExperienceFactory,
    OfferFactory,
    SellerFactory,
    StepFactory,
    publish,
)

TODAY = date(2026, 11, 24)

pytestmark = pytest.mark.django_db


def built(experience) -> document.ExperienceDocument:
    (one,) = build_experiences([experience.pk], TODAY)
    return document.decode(one.document)


def two_steps(**more) -> tuple[Experience, Step, Step]:
    experience = ExperienceFactory(**more)
    first = StepFactory(
        experience=experience,
        offer=publish(OfferFactory(title_fr="Château", duration_minutes=90)),
        start=time(10),
    )
    second = StepFactory(
        experience=experience, offer=publish(OfferFactory(title_fr="Auberge"))
    )
    return experience, first, second


def test_document_holds_what_was_entered():
    experience = ExperienceFactory(
        title_fr="Au fil du gave",
        included_fr="Le guide\n\n Le pique-nique ",
        sectors=["families"],
        group_min=2,
        group_max=12,
        seller=SellerFactory(),
        deposit_percent=30,
    )
    experience.seasons.create(
        first_day=date(2027, 4, 1), last_day=date(2027, 10, 31), weekdays=["5", "1"]
    )
    experience.departures.create(code="B", day=date(2027, 6, 2), amount="89.50")
    experience.departures.create(code="A", day=date(2027, 5, 2), seats=12, sold=3)
    experience.cancellation.create(days_before=30, percent=20)
    experience.save()

    made = built(experience)

    code = experience.uid.hex[:12]
    assert made.path == {
        "fr": f"/fr/sejours/au-fil-du-gave-{code}/",
        "en": f"/en/experiences/{_slug(experience.title_en)}-{code}/",
    }
    assert made.included == {"fr": ["Le guide", "Le pique-nique"]}
    assert made.seasons == [
        document.Season(date(2027, 4, 1), date(2027, 10, 31), [1, 5])
    ]
    assert [(one.code, one.amount) for one in made.departures] == [
        ("A", None),
        ("B", 8950),
    ]
    assert made.seller == document.Seller(
        legal_name="Voyages du Gave", registration="IM065100001"
    )
    assert made.terms == document.Terms(
        deposit_percent=30,
        cancellation=[document.Cancellation(days_before=30, percent=20)],
    )
    assert (made.group_min, made.group_max, made.sectors) == (2, 12, ["families"])


def _slug(title: str) -> str:
    return title.lower().replace(" ", "-")


def test_steps_are_named_by_an_identity_and_ordered_by_day():
    experience, first, second = two_steps()
    Step.objects.filter(pk=first.pk).update(day=2)

    made = built(experience)

    assert [(one.id, one.day) for one in made.steps] == [
        (str(second.uid), 1),
        (str(first.uid), 2),
    ]
    assert made.length_days == 2
    assert made.steps[1].duration_minutes == 90  # the offer's, where none is entered


def test_stop_is_made_of_what_is_published():
    experience, first, _second = two_steps()
    offer = first.offer
    offer.title_fr = "Un brouillon"
    offer.save_revision()

    stop = built(experience).steps[0].stop

    assert stop.public
    assert stop.title["fr"] == "Château"
    assert stop.place.latitude == offer.latitude


def test_stop_of_a_withdrawn_offer_says_what_was_known():
    experience, first, _second = two_steps()
    publish(experience)
    first.offer.unpublish()

    stop = built(experience).steps[0].stop

    tombstone = Publication.objects.get(uid=first.offer.uid)
    assert (stop.public, stop.withdrawn_on) == (False, tombstone.changed_at.date())
    assert stop.place.commune == "Lourdes"


def test_stop_of_an_offer_that_was_never_public_is_named_only():
    experience = ExperienceFactory()
    offer = OfferFactory(title_fr="Secret", live=False, capacity=12)
    StepFactory(experience=experience, offer=offer)

    stop = built(experience).steps[0].stop

    assert (stop.public, stop.title["fr"], stop.capacity) == (False, "Secret", None)
    assert stop.place == document.Stop(id="", code="", kind="", path={}, title={}).place


def test_leg_is_the_surveyed_way_turned_the_way_one_goes():
    experience, first, second = two_steps()
    way = Leg.objects.create(
        origin=second.offer,
        destination=first.offer,
        minutes=10,
        minutes_back=14,
        length_m=800,
        ascent_m=5,
        descent_m=30,
        line=[[[0.0, 43.0], [0.1, 43.1]]],
    )
    Observation.objects.create(
        leg=way,
        fact="path_steps",
        value=0,
        method="measured",
        source="visit",
        accepted_at="2026-11-01T10:00:00Z",
    )

    leg = built(experience).steps[1].leg

    assert (leg.minutes, leg.length_m, leg.ascent_m) == (14, 800, 30)
    assert leg.line == [[(0.1, 43.1), (0.0, 43.0)]]
    assert [(seen.fact, seen.value) for seen in leg.observations] == [("path_steps", 0)]


def test_leg_after_a_choice_is_not_known():
    experience, first, second = two_steps()
    Leg.objects.create(origin=first.offer, destination=second.offer, minutes=10)
    assert built(experience).steps[1].leg.minutes == 10

    Step.objects.filter(pk=first.pk).update(choice="matin")

    assert built(experience).steps[1].leg.minutes is None


def test_only_live_experiences_are_built():
    assert list(build_experiences([ExperienceFactory(live=False).pk], TODAY)) == []


def test_preview_is_of_what_is_not_saved():
    offer = publish(OfferFactory())
    draft = Experience(title_fr="À venir")
    draft.steps.add(Step(offer=offer, day=3, title_fr="Midi"))

    made = preview_document(draft)

    assert (made.title, made.length_days) == ({"fr": "À venir"}, 3)
    assert made.steps[0].stop.id == str(offer.uid)
    assert Experience.objects.count() == 0


def queries(keys) -> int:
    with CaptureQueriesContext(connection) as context:
        list(build_experiences(keys, TODAY))
    return len(context)


def test_build_costs_the_same_queries_for_many():
    keys = []
    for _number in range(3):
        experience, _first, _second = two_steps(seller=SellerFactory())
        keys.append(experience.pk)

    assert queries(keys) == queries(keys[:1])


def test_trade_experience_is_for_the_trade():
    experience = ExperienceFactory(audience="trade")

    (one,) = build_experiences([experience.pk], TODAY)

    assert one.audience == "trade"


def test_document_follows_its_schema():
    experience, _first, _second = two_steps()

    (one,) = build_experiences([experience.pk], TODAY)

    assert msgspec.json.decode(one.document)["type"] == "experience"
    assert one.stale_on == date(2026, 12, 1)
