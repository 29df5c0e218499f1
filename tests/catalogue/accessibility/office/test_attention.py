from datetime import date

from catalogue.accessibility.office.attention import contested, stale
from tests.catalogue.accessibility.office.known import known
from tests.catalogue.accessibility.places import DAY, seen

DOOR = "entrance_door_width_cm"


def test_contested_facts_are_those_on_which_observations_disagree():
    quarrel = known("a", seen(DOOR, 90), seen(DOOR, 70))
    agreed = known("b", seen(DOOR, 90), seen(DOOR, 90))

    found = contested([quarrel, agreed], DAY)

    assert [(one.offer.id, one.finding.fact) for one in found] == [("a", DOOR)]


def test_stale_facts_are_those_that_have_expired_or_soon_will_oldest_first():
    offers = [
        known("soon", seen(DOOR, 90, expires_on=date(2027, 1, 31))),
        known("gone", seen(DOOR, 90, expires_on=date(2025, 1, 31))),
        known("later", seen(DOOR, 90, expires_on=date(2027, 6, 30))),
        known("never", seen(DOOR, 90)),
    ]

    assert [one.offer.id for one in stale(offers, DAY)] == ["gone", "soon"]


def test_inherited_fact_is_the_concern_of_its_premises():
    theirs = seen(DOOR, 90, expires_on=date(2025, 1, 31), inherited=True)

    assert stale([known("guest", theirs)], DAY) == []
