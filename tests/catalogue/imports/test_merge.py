import pytest
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Revision

from catalogue.build.parts import UnsavedParts
from catalogue.imports.fields import stored
from catalogue.imports.masters import Master, NotTheEditors, Owner, give_back, masters
from catalogue.imports.merge import Merge, merge
from catalogue.imports.report import Counts
from catalogue.models import ExternalReference, Offer, Price
from publication.models import Publication
from tests.catalogue.imports.lines import record


@pytest.mark.parametrize(
    ("base", "theirs", "ours", "expected"),
    [
        ("a", "a", "a", Merge(given={"f": "a"})),
        ("a", "b", "a", Merge(taken={"f": "b"}, given={"f": "b"})),
        ("a", None, "a", Merge(taken={"f": None})),
        (None, "b", None, Merge(taken={"f": "b"}, given={"f": "b"})),
        ("a", "a", "e", Merge(given={"f": "a"})),
        ("a", "b", "e", Merge(kept={"f": "b"}, given={"f": "a"}, offered={"f": "b"})),
        ("a", "b", "b", Merge(given={"f": "b"})),
        (
            "a",
            None,
            "e",
            Merge(kept={"f": None}, given={"f": "a"}, offered={"f": None}),
        ),
    ],
)
def test_three_values_of_a_field_meet(base, theirs, ours, expected):
    given_before = {} if base is None else {"f": base}

    assert merge(given_before, {"f": theirs}, {"f": ours}, {}) == expected


def test_value_offered_before_is_forgotten_once_the_source_takes_it_back():
    result = merge({"f": "a"}, {"f": "a"}, {"f": "e"}, {"f": "b"})

    assert result == Merge(given={"f": "a"})


values = st.none() | st.sampled_from("abc")


@given(base=values, theirs=values, ours=values)
def test_merging_the_same_again_takes_nothing(base, theirs, ours):
    first = merge({"f": base} if base else {}, {"f": theirs}, {"f": ours}, {})
    now = {"f": first.taken.get("f", ours)}

    again = merge(first.given, {"f": theirs}, now, first.offered)

    assert again.taken == {}
    assert (again.given, again.offered) == (first.given, first.offered)


def edit(offer: Offer, publish: bool = True, **changes) -> Offer:
    """Change an offer as an editor does; the version before is kept first."""
    if not offer.latest_revision_id:
        offer.save_revision(changed=False)
    draft = offer.get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(draft, name, value)
    revision = draft.save_revision()
    if publish:
        revision.publish()
    return Offer.objects.get(pk=offer.pk)


@pytest.mark.django_db
class TestEditedOffers:
    @pytest.fixture
    def offer(self, delivery):
        delivery(record(1, capacity=10, prices=[{"amount": "5"}]))
        return Offer.objects.get()

    def test_field_of_an_editor_stays(self, delivery, offer):
        edit(offer, title_fr="Titre du bureau")

        report = delivery(
            record(1, title={"fr": "Autre"}, capacity=20, prices=[{"amount": "5"}])
        )

        assert report.counts == Counts(read=1, changed=1)
        assert [(p.code, p.pointer, p.found, p.expected) for p in report.problems] == [
            ("editor_kept", "/title_fr", "Autre", "Titre du bureau")
        ]
        offer.refresh_from_db()
        assert (offer.title_fr, offer.title_en, offer.capacity) == (
            "Titre du bureau",
            None,
            20,
        )
        assert ExternalReference.objects.get().offered == {"title_fr": "Autre"}

    def test_next_publication_of_an_editor_keeps_what_was_imported(
        self, delivery, offer
    ):
        offer = edit(offer, title_fr="Titre du bureau")
        delivery(record(1, capacity=20, prices=[{"amount": "6"}]))
        offer.refresh_from_db()

        offer = edit(offer, address="Rue de la Grotte")

        assert (offer.capacity, offer.title_fr) == (20, "Titre du bureau")
        assert [price.amount for price in offer.prices.all()] == [6]
        assert '"amount":600' in Publication.objects.get().document

    def test_changes_that_wait_in_a_draft_go_on_waiting(self, delivery, offer):
        offer = edit(offer, publish=False, capacity=99, address="Rue de la Grotte")

        delivery(
            record(1, capacity=20, title={"fr": "Autre"}, prices=[{"amount": "6"}])
        )

        offer.refresh_from_db()
        draft = offer.get_latest_revision_as_object()
        assert (offer.capacity, offer.address, offer.has_unpublished_changes) == (
            20,
            "",
            True,
        )
        assert (draft.capacity, draft.address) == (99, "Rue de la Grotte")
        assert draft.title_fr == "Autre"
        assert [price.amount for price in draft.prices.all()] == [6]

    def test_live_version_is_the_one_that_was_imported(self, delivery, offer):
        offer = edit(offer, address="Rue de la Grotte")

        delivery(record(1, capacity=20, prices=[{"amount": "5"}]))

        offer.refresh_from_db()
        assert offer.live_revision == offer.latest_revision
        assert not offer.has_unpublished_changes
        assert offer.live_revision.content["capacity"] == 20

    def test_version_that_is_published_on_a_day_to_come_is_merged_too(
        self, delivery, offer
    ):
        offer = edit(offer, publish=False, address="Rue de la Grotte")
        planned = offer.latest_revision
        Revision.objects.filter(pk=planned.pk).update(
            approved_go_live_at="2030-01-01T00:00Z"
        )
        offer = edit(offer, publish=False, address="Rue du Gave")

        delivery(record(1, capacity=20, prices=[{"amount": "5"}]))

        planned.refresh_from_db()
        assert planned.content["capacity"] == 20
        assert planned.content["address"] == "Rue de la Grotte"

    def test_offer_that_an_editor_unpublished_stays_off_the_site(self, delivery, offer):
        offer.unpublish()

        delivery(record(1, capacity=20))

        offer.refresh_from_db()
        assert (offer.live, offer.capacity) == (False, 20)
        assert not Publication.objects.live().exists()

    def test_masters_are_told_field_by_field(self, delivery, offer):
        edit(offer, title_fr="Titre du bureau", capacity=11)
        delivery(
            record(1, title={"fr": "Autre"}, capacity=10, prices=[{"amount": "5"}])
        )

        found = masters(Offer.objects.get())

        assert found["title_fr"] == Master(
            Owner.EDITOR, "lines", "Autre", is_newer=True
        )
        assert found["capacity"] == Master(Owner.EDITOR, "lines", 10)
        assert found["description_fr"] == Master(Owner.SOURCE, "lines", "Une grotte.")
        assert "live" not in found

    def test_field_given_back_is_the_sources_again(self, delivery, offer, admin_user):
        edit(offer, title_fr="Titre du bureau")
        delivery(record(1, title={"fr": "Autre"}, prices=[{"amount": "5"}]))

        assert give_back(offer, "title_fr", admin_user) is True

        offer.refresh_from_db()
        assert (offer.title_fr, offer.latest_revision.user) == ("Autre", admin_user)
        assert masters(offer)["title_fr"].owner is Owner.SOURCE
        assert '"fr":"Autre"' in Publication.objects.get().document
        delivery(record(1, title={"fr": "Encore"}, prices=[{"amount": "5"}]))
        offer.refresh_from_db()
        assert offer.title_fr == "Encore"

    def test_prices_given_back_are_the_sources_again(self, offer, admin_user):
        offer = edit(offer, prices=[Price(amount=7), Price(amount=8)])
        assert masters(offer)["prices"].owner is Owner.EDITOR

        give_back(offer, "prices", admin_user)

        assert [price.amount for price in Offer.objects.get().prices.all()] == [5]

    def test_giving_back_publishes_nothing_else(self, offer, admin_user):
        offer = edit(offer, capacity=11)
        offer = edit(offer, publish=False, address="Rue de la Grotte")

        give_back(offer, "capacity", admin_user)

        offer.refresh_from_db()
        draft = offer.get_latest_revision_as_object()
        assert (offer.capacity, offer.address, offer.has_unpublished_changes) == (
            10,
            "",
            True,
        )
        assert (draft.capacity, draft.address) == (10, "Rue de la Grotte")

    def test_field_of_the_source_cannot_be_given_back(self, offer, admin_user):
        with pytest.raises(NotTheEditors):
            give_back(offer, "capacity", admin_user)

    def test_draft_and_row_have_the_same_values_in_every_field(self, offer):
        given_names = ExternalReference.objects.get().given
        offer.save_revision(changed=False)
        draft = Offer.objects.get().get_latest_revision_as_object()
        names = sorted(given_names.keys() - {"live"})

        held = stored(draft, UnsavedParts(draft), names)

        assert held == {name: given_names[name] for name in names}
