from datetime import date, time
from decimal import Decimal

import msgspec
import pytest
from django.utils import timezone

from catalogue import document, models
from catalogue.build import build_offers, preview_document
from publication.models import Publication
from tests.factories import OfferFactory, ProviderFactory, publish

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


@pytest.fixture
def inn():
    """A fiche with something in every part."""
    provider = ProviderFactory(legal_name="SARL du Gave", trade_name="Auberge du Gave")
    models.ProviderContact.objects.create(
        provider=provider, role="groups", channel="email", value="g@example.org"
    )
    inn = OfferFactory(
        kind="stay",
        sectors=["cycling"],
        title_fr="Auberge du Gave",
        title_en="Gave Inn",
        summary_fr="Au bord de l’eau.",
        provider=provider,
        postal_code="65100",
        opening_hours="Mo-Fr 09:00-18:00",
        attributes={"secure_bike_storage": True},
        languages=["fr", "en"],
    )
    inn.themes.add("Gaves")
    inn.prices = [models.Price(amount=Decimal("80.50"), unit="room", label_fr="Double")]
    inn.tourist_tax = [models.TouristTax(amount=Decimal("0.83"), category="2 étoiles")]
    inn.labels = [models.LabelAward(scheme="accueil-velo")]
    inn.contacts = [
        models.OfferContact(channel="phone", value="+33536490001"),
        models.OfferContact(channel="email", value="t@example.org", audience="trade"),
    ]
    inn.closures = [
        models.Closure(first_day=date(2026, 12, 24), last_day=date(2026, 12, 26))
    ]
    inn.occurrences = [
        models.Occurrence(start_date=date(2026, 12, 5), start_time=time(20))
    ]
    inn.meeting_rooms = [models.MeetingRoom(name="Salle Vignemale", seats_theatre=40)]
    inn.route = [models.Route(kind="greenway", length_m=17_000)]
    inn.stages = [models.RouteStage(name_fr="Lourdes – Argelès")]
    inn.save()
    models.Observation.objects.create(
        offer=inn,
        fact="claim_reduced_mobility",
        value=True,
        method="imported",
        source="datatourisme",
        accepted_at=timezone.now(),
    )
    models.Observation.objects.create(
        offer=inn, fact="entrance_steps", value=0, method="declared", source="visitor"
    )
    models.ExternalReference.objects.create(
        offer=inn, source="datatourisme", external_id="https://data.example/1"
    )
    return inn


def built(offer):
    [one] = build_offers([offer.pk], TODAY)
    return one


def test_build_offers_writes_every_part(inn):
    made = msgspec.to_builtins(document.decode(built(inn).document))
    code = inn.uid.hex[:12]

    assert made["path"] == {
        "fr": f"/fr/offres/auberge-du-gave-{code}/",
        "en": f"/en/offers/gave-inn-{code}/",
    }
    assert made["title"] == {"fr": "Auberge du Gave", "en": "Gave Inn"}
    assert made["summary"] == {"fr": "Au bord de l’eau."}
    assert made["themes"] == [{"slug": "gaves", "label": {"fr": "Gaves"}}]
    assert made["prices"][0]["amount"] == 8050
    assert made["tourist_tax"]["amount"] == 83
    assert made["labels"][0]["scheme"] == "accueil-velo"
    assert [one["value"] for one in made["contacts"]] == ["+33536490001"]
    assert made["provider"]["contacts"][0]["role"] == "groups"
    assert made["opening"]["expression"] == "Mo-Fr 09:00-18:00"
    assert set(made["opening"]["words"]) == {"fr", "en"}
    assert made["opening"]["closures"][0]["first_day"] == "2026-12-24"
    assert made["occurrences"][0]["start_time"] == "20:00:00"
    assert made["meeting_rooms"][0]["seats"] == {"theatre": 40}
    assert made["route"]["length_m"] == 17_000
    assert made["route"]["stages"][0]["name"] == {"fr": "Lourdes – Argelès"}
    assert made["references"] == [
        {"source": "datatourisme", "id": "https://data.example/1"}
    ]


def test_only_accepted_observations_are_public(inn):
    made = document.decode(built(inn).document)

    assert [seen.fact for seen in made.observations] == ["claim_reduced_mobility"]


def test_what_is_for_the_trade_stays_out_of_the_document(inn):
    one = built(inn)

    assert b"t@example.org" not in one.document
    assert b"t@example.org" in one.trade


def test_the_same_offer_gives_the_same_bytes(inn):
    assert built(inn).document == built(inn).document


def test_an_offer_that_is_not_live_is_not_built():
    assert list(build_offers([OfferFactory(live=False).pk], TODAY)) == []


def test_a_draft_does_not_leak_into_the_document(inn):
    publish(inn)
    inn.title_fr = "Nouveau nom"
    inn.save_revision()

    [row] = Publication.objects.all()
    assert row.content["title"]["fr"] == "Auberge du Gave"


def test_preview_shows_the_draft_and_saves_nothing(inn):
    inn.title_fr = "Nouveau nom"
    inn.prices = []

    made = preview_document(inn)

    assert made.title["fr"] == "Nouveau nom"
    assert made.prices == []
    assert models.Offer.objects.get(pk=inn.pk).title_fr == "Auberge du Gave"


def test_preview_of_what_was_published_is_what_was_published(inn):
    publish(inn)

    [row] = Publication.objects.all()
    assert document.encode(preview_document(inn)).decode() == row.document


def test_preview_of_a_new_offer_without_anything():
    made = preview_document(models.Offer(kind="visit", title_fr="Brouillon"))

    assert (made.title, made.prices, made.observations) == ({"fr": "Brouillon"}, [], [])


def test_many_offers_cost_the_same_queries(inn, django_assert_num_queries):
    ids = [inn.pk]
    with django_assert_num_queries(19):
        list(build_offers(ids, TODAY))
    ids += [OfferFactory().pk for _ in range(20)]
    with django_assert_num_queries(19):
        list(build_offers(ids, TODAY))
