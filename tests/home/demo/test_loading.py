import json

import pytest
from wagtail.models import Collection, Site

from catalogue.imports.report import Counts
from catalogue.imports.runner import import_offers
from catalogue.models import Commune, Offer, Photo
from home.demo import loading
from home.demo.delivery import OFFERS, demo_source
from home.models import SiteSettings
from publication import feed
from publication.models import Publication


@pytest.fixture
def few(tmp_path):
    """A folder with one stay and one route of the demonstration."""
    # a test that empties the database takes the root of all images with it
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    folder = tmp_path / "few"
    folder.mkdir()
    for name in ("stays", "routes"):
        records = json.loads((OFFERS / f"{name}.json").read_text())
        (folder / f"{name}.json").write_text(json.dumps(records[:1]))
    return folder


@pytest.mark.django_db(transaction=True)
def test_offers_are_published_with_their_drawn_pictures_and_a_second_run_is_still(few):
    first = import_offers(demo_source(), few)
    feed.number_pending()
    before = list(Publication.objects.order_by("pk").values())

    second = import_offers(demo_source(), few)

    assert first.counts == Counts(read=2, created=2)
    assert list(first.problems) == []
    assert second.counts == Counts(read=2, unchanged=2)
    assert list(Publication.objects.order_by("pk").values()) == before
    assert Offer.objects.filter(live=True).count() == 2
    assert set(Photo.objects.values_list("width", "height", "author")) == {
        (1600, 1067, "Atelier Cordée")
    }
    route = Offer.objects.get(kind="route").route.get()
    assert route.length_m == pytest.approx(17_900, rel=0.02)
    assert route.line
    assert route.profile


@pytest.mark.django_db
def test_communes_are_added_once_and_known_ones_stay():
    Commune.objects.create(insee="65286", name="Lourdes", postal_codes=["65100"])

    added = loading.load_communes()

    assert added == len(json.loads(loading.COMMUNES.read_text())) - 1
    assert Commune.objects.get(insee="65286").latitude is None
    assert loading.load_communes() == 0


@pytest.mark.django_db
def test_site_says_that_it_is_a_demonstration_and_keeps_what_the_office_wrote():
    site = Site.objects.get(is_default_site=True)
    written = SiteSettings.for_site(site)
    written.office_name = "Office de Tarbes"
    written.save()

    assert loading.mark_site() is True
    assert loading.mark_site() is False

    now = SiteSettings.objects.get(site=site)
    assert now.is_demo
    assert now.office_name == "Office de Tarbes"
