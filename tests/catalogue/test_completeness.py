"""The score of an offer and the next best thing to add."""

import pytest
from django.utils import translation

from catalogue import completeness
from catalogue.models import Offer, OfferContact, OfferImage, Price
from tests.factories import OfferFactory, ProviderFactory

pytestmark = pytest.mark.django_db


def missing(offer) -> set[str]:
    return {r.check.code for r in completeness.results(offer) if not r.met}


def test_an_empty_draft_scores_nothing_and_begins_with_a_photograph():
    offer = Offer(kind="visit")

    assert completeness.score(offer) <= 5
    with translation.override("en"):
        assert completeness.next_step(offer) == (
            "Add a photograph, with its author: without one it is not shown."
        )


def test_a_whole_offer_scores_a_hundred_and_asks_nothing_more():
    offer = OfferFactory(
        kind="visit",
        summary_fr="Court.",
        description_fr="Long " * 30,
        description_en="Long " * 30,
        opening_hours="Mo-Su 10:00-18:00",
        hours_confirmed_until="2027-12-31",
        sectors=["accessible"],
        attributes={"quiet_hours": True, "assistance_by_staff": "always"},
        provider=ProviderFactory(),
        last_checked_on="2026-11-01",
    )
    OfferImage.objects.create(
        offer=offer, source_url="https://x.example/1.jpg", author="A", alt_fr="Vue"
    )
    OfferContact.objects.create(offer=offer, channel="phone", value="+33562000000")
    Price.objects.create(offer=offer, amount=5)

    assert missing(offer) == set()
    assert (completeness.score(offer), completeness.next_step(offer)) == (100, "")


@pytest.mark.parametrize(
    ("kind", "asked", "spared"),
    [
        ("route", {"track"}, {"price", "provider", "contact", "hours"}),
        ("event", {"dates", "price"}, {"hours", "track"}),
        ("venue", {"rooms"}, {"price", "dates"}),
        ("stay", {"price"}, {"hours", "dates", "rooms"}),
    ],
)
def test_a_kind_is_asked_for_what_it_needs(kind, asked, spared):
    lacking = missing(OfferFactory(kind=kind))

    assert asked <= lacking
    assert not spared & lacking


def test_free_of_charge_is_a_price():
    assert "price" not in missing(OfferFactory(free_of_charge=True))


def test_an_image_without_author_is_no_image():
    offer = OfferFactory()
    OfferImage.objects.create(offer=offer, source_url="https://x.example/1.jpg")

    assert {"image", "alt"} <= missing(offer)


def test_saving_keeps_the_score():
    offer = OfferFactory()

    assert offer.completeness == completeness.score(offer) > 0


def test_saving_some_columns_leaves_the_score_alone():
    offer = OfferFactory()
    Offer.objects.filter(pk=offer.pk).update(completeness=1)
    offer.refresh_from_db()

    offer.save(update_fields=["address"])

    assert Offer.objects.get(pk=offer.pk).completeness == 1


def test_refresh_costs_the_same_queries_for_ten_as_for_two(django_assert_num_queries):
    offers = OfferFactory.create_batch(10, provider=ProviderFactory())
    Offer.objects.update(completeness=0)
    keys = [offer.pk for offer in offers]

    with django_assert_num_queries(9):
        assert completeness.refresh(keys[:2]) == 2
    with django_assert_num_queries(9):
        assert completeness.refresh(keys[2:]) == 8
    assert {o.completeness for o in Offer.objects.all()} == {
        completeness.score(offers[0])
    }


def test_refresh_counts_only_what_changed():
    offer = OfferFactory()

    assert completeness.refresh([offer.pk]) == 0


def test_every_step_is_a_sentence_and_every_code_is_unique():
    codes = [check.code for check in completeness.CHECKS]

    assert len(set(codes)) == len(codes)
    assert all(str(check.step).endswith((".", "…")) for check in completeness.CHECKS)
