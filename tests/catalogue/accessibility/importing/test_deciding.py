"""An editor decides about a row; it can be undone, and later imports remember."""

import pytest
from django.contrib.auth import get_user_model

from catalogue.accessibility.importing import deciding
from catalogue.accessibility.importing.undoing import undo
from catalogue.models import Observation, SourceRow
from tests.factories import OfferFactory

pytestmark = pytest.mark.django_db
UNSURE = {"name": "Le Gave", "type": "hotel", "wheelchair": "yes"}


@pytest.fixture
def user():
    return get_user_model().objects.create_user("editrice")


@pytest.fixture
def row(osm, inn):
    osm(UNSURE)
    return SourceRow.objects.get()


def counting() -> list[tuple[int, str, object]]:
    rows = Observation.objects.counting().order_by("fact")
    return list(rows.values_list("offer", "fact", "value"))


def test_choosing_records_its_facts_of_that_offer(row, inn, user):
    assert deciding.choose(row, inn.pk, user) == 1
    row.refresh_from_db()
    one = Observation.objects.counting().get()

    assert counting() == [(inn.pk, "claim_wheelchair_autonomous", True)]
    assert (row.offer, row.decided_by, one.batch) == (inn, user, row.batch)


def test_a_chosen_row_keeps_its_offer_in_later_imports(row, inn, user, osm):
    deciding.choose(row, inn.pk, user)
    again = osm(UNSURE | {"wheelchair": "no"}).summary()

    assert (again["matched"], again["waiting"]) == (1, 0)
    assert counting() == [(inn.pk, "claim_wheelchair_autonomous", False)]


def test_none_of_ours_is_not_asked_again(row, user, osm):
    deciding.dismiss(row, user)
    again = osm(UNSURE | {"wheelchair": "no"}).summary()

    assert (again["unmatched"], again["waiting"]) == (1, 0)
    assert counting() == []


def test_a_decision_is_undone(row, inn, user):
    deciding.choose(row, inn.pk, user)
    deciding.reopen(row, user)
    row.refresh_from_db()

    assert (row.offer, row.decided_at, counting()) == (None, None, [])
    assert deciding.choose(row, inn.pk, user) == 1


def test_a_match_of_the_import_is_undone_too(osm, inn, user):
    osm({"wheelchair": "yes"})
    deciding.reopen(SourceRow.objects.get(), user)

    assert counting() == []
    assert osm({"wheelchair": "yes"}).summary()["matched"] == 1


def test_only_a_candidate_can_be_chosen(row, user):
    other = OfferFactory(title_fr="Tout autre")

    with pytest.raises(deciding.CannotDecide):
        deciding.choose(row, other.pk, user)
    row.refresh_from_db()
    assert row.decided_at is None


def test_it_is_decided_once(row, inn, user):
    deciding.dismiss(row, user)

    with pytest.raises(deciding.CannotDecide):
        deciding.choose(row, inn.pk, user)


def test_a_row_of_an_import_that_was_taken_back_is_closed(row, inn, user):
    undo(row.batch)

    with pytest.raises(deciding.CannotDecide):
        deciding.choose(row, inn.pk, user)


def test_a_waiting_row_cannot_be_reopened(row, user):
    with pytest.raises(deciding.CannotDecide):
        deciding.reopen(row, user)
