import pytest

from catalogue.models import ExternalReference, Offer, Price
from publication.models import Publication
from tests.factories import OfferFactory, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def offer():
    offer = OfferFactory(
        title_fr="Gîte du Lavedan", title_en="Lavedan Lodge", locked=True
    )
    Price.objects.create(offer=offer, label_fr="Semaine", amount="490")
    ExternalReference.objects.create(
        offer=offer, source="datatourisme", external_id="1"
    )
    return publish(Offer.objects.get(pk=offer.pk))


def address(offer) -> str:
    return f"/admin/snippets/catalogue/offer/copy/{offer.pk}/"


def test_looking_at_the_question_copies_nothing(as_editor, offer):
    assert as_editor.get(address(offer)).status_code == 200
    assert Offer.objects.count() == 1


def test_a_copy_is_a_draft_with_an_identity_of_its_own(as_editor, editor, offer):
    before = Offer.objects.filter(pk=offer.pk).values().get()

    response = as_editor.post(address(offer))

    copy = Offer.objects.exclude(pk=offer.pk).get()
    assert response.url == f"/admin/snippets/catalogue/offer/edit/{copy.pk}/"
    assert (copy.title_fr, copy.title_en, copy.live, copy.locked) == (
        "Gîte du Lavedan (copie)",
        "Lavedan Lodge (copie)",
        False,
        False,
    )
    assert copy.uid != offer.uid
    assert [(p.label_fr, p.amount) for p in copy.prices.all()] == [("Semaine", 490)]
    assert list(copy.references.all()) == []
    assert [r.user for r in copy.revisions] == [editor]
    assert Offer.objects.filter(pk=offer.pk).values().get() == before
    assert offer.prices.count() == 1
    assert [row.object_id for row in Publication.objects.all()] == [offer.pk]
