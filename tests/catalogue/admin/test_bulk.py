"""Bulk actions: every offer by the normal way of one, failures told, none hidden."""

import pytest
from django.contrib.messages import get_messages

from catalogue.models import Offer, Theme
from publication.models import Publication
from tests.catalogue.admin.forms import save
from tests.factories import OfferFactory, publish

pytestmark = pytest.mark.django_db


def bulk(client, action, *offers, **data):
    asked = "&".join(f"id={offer.pk}" for offer in offers)
    return client.post(f"/admin/offers/bulk/{action}/?{asked}", data)


def said(response) -> list[str]:
    return [str(message).strip() for message in get_messages(response.wsgi_request)]


def positions() -> dict:
    rows = Publication.objects.values_list("object_id", "withdrawn")
    return dict(rows)


def test_the_question_names_the_offers(as_moderator):
    one, two = OfferFactory.create_batch(2)

    page = as_moderator.get(
        f"/admin/bulk/catalogue/offer/publish/?id={one.pk}&id={two.pk}"
    )

    assert [item["item"] for item in page.context["items"]] == [one, two]
    assert f"/admin/offers/bulk/publish/?id={one.pk}" in page.content.decode()


def test_publish_publishes_the_newest_version_and_moves_the_feed(
    as_moderator, as_editor
):
    never = OfferFactory(live=False)
    changed = publish(OfferFactory())
    save(as_editor, changed, summary_fr="Nouveau")

    bulk(as_moderator, "publish", never, changed)

    assert [o.live for o in Offer.objects.filter(pk=never.pk)] == [True]
    assert Offer.objects.get(pk=changed.pk).summary_fr == "Nouveau"
    assert positions() == {never.pk: False, changed.pk: False}


def test_publish_tells_what_failed_and_does_the_rest(as_moderator):
    good = OfferFactory(live=False)
    untitled = OfferFactory(live=False, title_fr=None, title_en="Untitled")

    response = bulk(as_moderator, "publish", untitled, good)

    assert positions() == {good.pk: False}
    assert not Offer.objects.get(pk=untitled.pk).live
    told = said(response)
    assert told[0] == "1 fiche : c’est fait."
    assert "Untitled" in told[1]
    assert len(told) == 2


def test_unpublish_withdraws(as_moderator):
    offer = publish(OfferFactory())
    draft = OfferFactory(live=False)

    response = bulk(as_moderator, "unpublish", offer, draft)

    assert positions() == {offer.pk: True}
    assert said(response)[1].endswith("pas publiée")


def test_tag_republishes_live_offers_and_leaves_drafts_unpublished(as_moderator):
    theme = Theme.objects.create(name="thermalisme")
    live, draft = publish(OfferFactory()), OfferFactory(live=False)

    bulk(as_moderator, "tag", live, draft, theme=theme.pk)

    assert [list(o.themes.all()) for o in Offer.objects.all()] == [[theme], [theme]]
    assert positions() == {live.pk: False}
    row = Publication.objects.get(object_id=live.pk)
    assert '"thermalisme"' in row.document


def test_sector_keeps_a_waiting_draft_waiting(as_moderator, as_editor):
    offer = publish(OfferFactory(sectors=["mice"]))
    save(as_editor, offer, summary_fr="En attente")

    bulk(as_moderator, "sector", offer, sector="cycling")

    live = Offer.objects.get(pk=offer.pk)
    draft = live.get_latest_revision_as_object()
    assert (live.sectors, live.summary_fr or "") == (["cycling", "mice"], "")
    assert (draft.sectors, draft.summary_fr) == (["cycling", "mice"], "En attente")
    assert live.has_unpublished_changes


def test_an_editor_changes_drafts_and_is_told_about_live_offers(as_editor):
    live, draft = OfferFactory(), OfferFactory(live=False)

    response = bulk(as_editor, "sector", live, draft, sector="cycling")

    assert [o.sectors for o in Offer.objects.order_by("pk")] == [[], ["cycling"]]
    assert "seul qui peut publier" in said(response)[1]


def test_delete_keeps_what_is_needed_and_says_by_what(as_moderator):
    host = publish(OfferFactory(title_fr="Palais"))
    guest = OfferFactory(title_fr="Concert", premises=host)
    other = publish(OfferFactory(title_fr="Autre"))

    response = bulk(as_moderator, "delete", host, other)

    assert list(Offer.objects.order_by("pk")) == [host, guest]
    assert positions() == {host.pk: False, other.pk: True}
    assert "Concert" in said(response)[1]


def test_all_means_the_filtered_listing(as_moderator):
    cycling = OfferFactory(sectors=["cycling"])
    OfferFactory(sectors=["mice"])

    page = as_moderator.get(
        "/admin/bulk/catalogue/offer/publish/?id=all"
        "&next=/admin/snippets/catalogue/offer/%3Fsector%3Dcycling"
    )

    assert [item["item"] for item in page.context["items"]] == [cycling]
