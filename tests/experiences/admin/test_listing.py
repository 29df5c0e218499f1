"""The list of experiences, and what an offer is used in."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import ExperienceFactory, OfferFactory, SellerFactory, StepFactory

from .forms import LIST

pytestmark = pytest.mark.django_db


def titles(client, query: str = "") -> list[str]:
    answer = client.get(f"{LIST}?{query}")
    assert answer.status_code == 200
    return sorted(one.title_fr for one in answer.context["object_list"])


def test_every_filter_narrows_the_list(as_editor):
    offer, seller = OfferFactory(), SellerFactory()
    used = ExperienceFactory(title_fr="A", sectors=["families"], audience="trade")
    StepFactory(experience=used, offer=offer)
    ExperienceFactory(title_fr="B", live=False, seller=seller)

    assert titles(as_editor) == ["A", "B"]
    assert titles(as_editor, "sector=families") == ["A"]
    assert titles(as_editor, "state=draft") == ["B"]
    assert titles(as_editor, "audience=trade") == ["A"]
    assert titles(as_editor, f"seller={seller.pk}") == ["B"]
    assert titles(as_editor, f"offer={offer.pk}") == ["A"]
    assert titles(as_editor, "q=b") == ["B"]
    assert titles(as_editor, "ordering=-days") == ["A", "B"]


def test_page_costs_the_same_for_many(as_editor):
    def queries() -> int:
        with CaptureQueriesContext(connection) as context:
            titles(as_editor)
        return len(context)

    StepFactory()
    queries()
    one = queries()
    for _number in range(5):
        StepFactory()

    assert queries() == one


def test_offer_says_in_which_experiences_it_is_used(as_editor):
    step = StepFactory()

    page = as_editor.get(f"/admin/snippets/catalogue/offer/usage/{step.offer_id}/")

    assert str(step.experience) in page.content.decode()


def test_offer_of_an_experience_cannot_be_deleted(as_moderator):
    step = StepFactory()

    address = f"/admin/snippets/catalogue/offer/delete/{step.offer_id}/"
    answer = as_moderator.post(address)

    assert answer.status_code == 409
