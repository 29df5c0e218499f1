"""What publishing says about access, and when time changes it."""

from datetime import date

import pytest
from django.db import transaction
from django.utils import timezone

from catalogue.accessibility import recording
from catalogue.accessibility.needs import NEEDS
from catalogue.build import build_offers
from catalogue.document import Observation as Seen
from catalogue.document import OfferDocument, decode
from catalogue.models import Observation, Offer
from publication import feed, rebuild
from publication.kinds import KINDS
from publication.models import Publication
from tests.catalogue.accessibility.places import GOOD
from tests.catalogue.build.test_images import photo
from tests.factories import OfferFactory, publish

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)
LOOKED = date(2026, 5, 12)


def observe(offer: Offer, facts: dict, **about) -> list[Observation]:
    said = {"method": "measured", "source": "office", "observed_on": LOOKED, **about}
    rows = [
        Observation(
            offer=offer, fact=fact, value=value, accepted_at=timezone.now(), **said
        )
        for fact, value in facts.items()
    ]
    with transaction.atomic():
        recording.record(rows)
    return rows


def document(offer: Offer) -> OfferDocument:
    return decode(Publication.objects.get(object_id=offer.pk).document)


@pytest.fixture
def house():
    return publish(OfferFactory(duration_minutes=60))


def test_document_of_an_offer_that_nobody_looked_at(house):
    found = document(house)

    assert found.observations == []
    assert set(found.verdicts) == set(NEEDS)
    assert {one.answer for one in found.verdicts.values()} == {"unknown"}
    assert all(one.missing for one in found.verdicts.values())


def test_observation_is_in_the_document_at_once_with_the_verdict(house):
    observe(house, GOOD)

    found = document(house)
    assert len(found.observations) == len(GOOD)
    verdict = found.verdicts["wheelchair"]
    assert (verdict.answer, verdict.missing) == ("suits", [])
    assert verdict.valid_until == date(2031, 5, 12)


def test_what_is_built_expires_after_60_months_and_services_after_24(house):
    observe(house, {"entrance_steps": 0, "staff_training": "trained"})

    assert {one.fact: one.expires_on for one in document(house).observations} == {
        "entrance_steps": date(2031, 5, 12),
        "staff_training": date(2028, 5, 12),
    }


def test_undated_observation_expires_from_its_entry(house):
    observe(house, {"staff_training": "trained"}, observed_on=None)

    [seen] = document(house).observations
    assert seen.expires_on.year == timezone.now().year + 2


def test_claim_does_not_expire(house):
    observe(house, {"claim_reduced_mobility": False}, method="imported")

    [seen] = document(house).observations
    assert (seen.value, seen.expires_on) == (False, None)


@pytest.mark.parametrize("about", [{"accepted_at": None}, {"refused_at": "now"}])
def test_observation_that_nobody_accepted_does_not_count(house, about):
    refused = timezone.now() if about.get("refused_at") else None
    Observation.objects.create(
        offer=house,
        fact="toilet_adapted",
        value=True,
        method="declared",
        source="partner",
        refused_at=refused,
    )

    with transaction.atomic():
        feed.write("offer", [house.pk])
    assert document(house).observations == []


def test_observation_that_was_taken_back_does_not_count_and_is_kept(house):
    rows = observe(house, {"toilet_adapted": True})

    with transaction.atomic():
        recording.retract(rows)

    assert document(house).observations == []
    assert Observation.objects.filter(fact="toilet_adapted").count() == 2


def test_facts_of_the_premises_are_inherited_but_not_those_of_the_staff(house):
    guest = publish(OfferFactory(premises=house))

    observe(house, {"entrance_steps": 2, "staff_training": "trained"})

    assert document(guest).observations == [
        Seen(
            fact="entrance_steps",
            value=2,
            method="measured",
            source="office",
            observed_on=LOOKED,
            expires_on=date(2031, 5, 12),
            inherited=True,
        )
    ]


def test_own_fact_takes_the_place_of_an_inherited_one(house):
    guest = publish(OfferFactory(premises=house))
    observe(house, {"entrance_steps": 2})

    observe(guest, {"entrance_steps": 0})

    [seen] = document(guest).observations
    assert (seen.value, seen.inherited) == (0, False)


def test_expiry_moves_the_document_and_no_other(house):
    other = publish(OfferFactory(duration_minutes=60))
    for offer, ends in ((house, date(2026, 12, 1)), (other, date(2031, 1, 1))):
        observe(offer, GOOD, expires_on=ends)
    feed.number_pending()
    before = feed.latest_position()

    pass_time(date(2026, 12, 1))
    assert feed.latest_position() == before
    pass_time(date(2026, 12, 2))

    page = feed.changes(after=None, limit=10)
    moved = [one for one in page.rows if one.position > before]
    assert [one.uid for one in moved] == [house.uid]
    assert document(house).verdicts["wheelchair"].answer == "unknown"
    assert document(other).verdicts["wheelchair"].answer == "suits"


def pass_time(day: date) -> None:
    """What the worker does on that day."""
    kind = KINDS["offer"]
    rebuild.rebuild(kind, rebuild.stale(kind, day), day, lambda done: None)
    feed.number_pending()


def test_a_picture_of_a_fact_is_shown_while_its_rights_last(house):
    until = date(2026, 12, 31)
    taken = photo(author="Mme Abadie", rights_until=until)
    observe(house, {"entrance_steps": 0}, photo=taken)
    observe(house, {"sound_beacon": True}, photo=photo())  # by nobody: not shown
    observe(house, {"quiet_space": True})

    [last_day] = build_offers([house.pk], until)
    [after] = build_offers([house.pk], date(2027, 1, 1))

    shown = {one.fact: one.photo for one in decode(last_day.document).observations}
    assert shown["entrance_steps"] == taken.get_rendition("width-960|format-webp").url
    assert (shown["sound_beacon"], shown["quiet_space"]) == ("", "")
    assert last_day.stale_on == date(2027, 1, 1)
    assert {one.photo for one in decode(after.document).observations} == {""}


def test_a_picture_taken_in_the_building_is_inherited_with_its_fact(house):
    guest = publish(OfferFactory(premises=house))
    observe(house, {"entrance_steps": 0}, photo=photo(author="Mme Abadie"))

    [seen] = document(guest).observations
    assert seen.inherited
    assert seen.photo == document(house).observations[0].photo != ""
