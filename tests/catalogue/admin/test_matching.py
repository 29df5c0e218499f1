"""The matching screen: candidates side by side, one click, a way back; editors only."""

import pytest
from django.urls import reverse

from catalogue.accessibility.importing.runner import import_access
from catalogue.models import Observation, ObservationBatch, SourceRow
from tests.catalogue.accessibility.sources import NODE, table, written
from tests.factories import OfferFactory

pytestmark = pytest.mark.django_db
WAITING, IMPORTS = reverse("access_matching"), reverse("access_imports")


@pytest.fixture
def inn():
    return OfferFactory(
        kind="eat", title_fr="Le Gave inventé", address="1 rue des Essais"
    )


@pytest.fixture
def bring(tmp_path):
    """Import rows that are not sure, and one that is."""

    def run(unsure: int, sure: int = 0) -> ObservationBatch:
        rows = [
            {"osm_id": f"node/{n}", "name": "Le Gave", "type": "hotel"}
            for n in range(10, 10 + unsure)
        ]
        rows += [{"osm_id": "node/1"}] * sure
        rows = [NODE | row | {"wheelchair": "limited"} for row in rows]
        path = written(tmp_path / "data.csv", table(rows, ";"))
        return ObservationBatch.objects.get(pk=import_access("osm", path).batch)

    return run


def counting() -> int:
    return Observation.objects.counting().count()


def test_a_row_is_shown_beside_its_candidates(inn, bring, as_moderator):
    bring(1)
    page = as_moderator.get(WAITING).content.decode()

    for words in (
        "Le Gave",
        "node/10",
        "Le Gave inventé",
        "1 rue des Essais",
        "0 m",
        "wheelchair=limited",
        "openstreetmap.org/?mlat=43.0949",
        f'name="offer" value="{inn.pk}"',
        'name="offer" value=""',
    ):
        assert words in page


def test_one_click_matches_and_one_more_undoes(inn, bring, as_moderator, moderator):
    bring(1)
    row = SourceRow.objects.get()
    answer = as_moderator.post(
        reverse("access_decide", args=[row.pk]), {"offer": inn.pk}
    )
    row.refresh_from_db()

    assert (answer.status_code, answer.url) == (302, WAITING)
    assert (row.offer, row.decided_by, counting()) == (inn, moderator, 1)

    page = as_moderator.get(WAITING).content.decode()
    assert reverse("access_reopen", args=[row.pk]) in page
    as_moderator.post(reverse("access_reopen", args=[row.pk]))
    row.refresh_from_db()
    assert (row.offer, row.decided_at, counting()) == (None, None, 0)


def test_none_of_ours(inn, bring, as_moderator):
    bring(1)
    row = SourceRow.objects.get()
    as_moderator.post(reverse("access_decide", args=[row.pk]), {"offer": ""})
    row.refresh_from_db()

    assert (row.offer, row.decided_at is None, counting()) == (None, False, 0)


@pytest.mark.parametrize("offer", ["999999", "x", "-1", "1" * 400])
def test_an_offer_that_is_no_candidate_is_never_chosen(inn, bring, as_moderator, offer):
    bring(1)
    row = SourceRow.objects.get()
    as_moderator.post(reverse("access_decide", args=[row.pk]), {"offer": offer})

    assert (SourceRow.objects.get().offer, counting()) == (None, 0)
    assert SourceRow.objects.get().decided_at is None


def test_deciding_twice_says_so(inn, bring, as_moderator):
    bring(1)
    address = reverse("access_decide", args=[SourceRow.objects.get().pk])
    as_moderator.post(address, {"offer": ""})
    answer = as_moderator.post(address, {"offer": inn.pk}, follow=True)

    assert answer.status_code == 200
    assert counting() == 0


def test_an_import_is_listed_and_taken_back(inn, bring, as_moderator, moderator):
    batch = bring(1, sure=1)
    page = as_moderator.get(IMPORTS).content.decode()

    assert "data.csv" in page
    assert reverse("access_undo", args=[batch.pk]) in page
    as_moderator.post(reverse("access_undo", args=[batch.pk]))
    batch.refresh_from_db()
    assert (batch.undone_at is None, counting()) == (False, 0)
    assert as_moderator.post(reverse("access_undo", args=[batch.pk])).status_code == 302
    assert "Le Gave" not in as_moderator.get(WAITING).content.decode()


def test_matches_are_shown_the_least_sure_first(inn, bring, as_moderator):
    batch = bring(0, sure=1)
    address = reverse("access_import", args=[batch.pk])
    page = as_moderator.get(address).content.decode()

    assert "100 %" in page
    row = SourceRow.objects.get()
    answer = as_moderator.post(
        reverse("access_reopen", args=[row.pk]), {"back": "import"}
    )
    assert (answer.url, counting()) == (address, 0)


def test_the_lists_cost_the_same_for_one_row_and_for_ten(
    inn, bring, as_moderator, django_assert_max_num_queries
):
    bring(10)
    as_moderator.get(WAITING)  # what is cached by a first request

    with django_assert_max_num_queries(22):
        as_moderator.get(WAITING)
    with django_assert_max_num_queries(20):
        as_moderator.get(IMPORTS)


@pytest.mark.parametrize("name", ["access_matching", "access_imports"])
def test_a_partner_sees_nothing_of_it(name, as_partner, inn, bring):
    bring(1, sure=1)

    assert as_partner.get(reverse(name)).status_code == 302
    assert WAITING not in as_partner.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("name", ["access_decide", "access_reopen", "access_undo"])
def test_a_partner_changes_nothing(name, as_partner, inn, bring):
    batch = bring(1, sure=1)
    row = SourceRow.objects.filter(decided_at=None).get()
    pk = batch.pk if name == "access_undo" else row.pk
    as_partner.post(reverse(name, args=[pk]), {"offer": inn.pk})
    row.refresh_from_db()
    batch.refresh_from_db()

    assert (row.decided_at, batch.undone_at, counting()) == (None, None, 1)


@pytest.mark.parametrize("name", ["access_decide", "access_reopen", "access_undo"])
def test_nothing_is_changed_by_a_link(name, as_moderator, inn, bring):
    batch = bring(1)

    assert as_moderator.get(reverse(name, args=[batch.pk])).status_code == 405


def test_the_menu_leads_there(as_moderator):
    assert WAITING in as_moderator.get(reverse("wagtailadmin_home")).content.decode()
