"""A GPX track: checked, measured, and kept once."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Revision

from catalogue.models import Offer
from tests.catalogue.admin.forms import publish, save
from tests.factories import OfferFactory

pytestmark = pytest.mark.django_db

POINT = '<trkpt lat="{latitude:.4f}" lon="-0.05"><ele>{height}</ele></trkpt>'
TRACK = """<?xml version="1.0"?>
<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>
{points}
</trkseg></trk></gpx>"""


def gpx(text: str | None = None) -> SimpleUploadedFile:
    points = "\n".join(
        POINT.format(latitude=43.09 + n / 1000, height=400 + n * 5) for n in range(40)
    )
    content = text or TRACK.format(points=points)
    return SimpleUploadedFile("trace.gpx", content.encode())


def with_track(file) -> dict:
    return {
        "route-TOTAL_FORMS": "1",
        "route-0-id": "",
        "route-0-kind": "greenway",
        "route-0-gpx": file,
    }


@pytest.fixture
def offer():
    return OfferFactory(kind="route", title_fr="Voie verte")


def test_a_track_is_measured(as_moderator, offer):
    response = publish(as_moderator, offer, **with_track(gpx()))

    assert response.status_code == 302
    route = Offer.objects.get(pk=offer.pk).route.get()
    assert 4300 < route.length_m < 4360
    assert 150 < route.ascent_m <= 195
    assert route.loop is False
    assert len(route.line[0]) >= 2
    assert len(route.line[0][0]) == 2
    with route.gpx.open() as kept:
        assert kept.read().startswith(b"<?xml")


def test_a_draft_of_a_live_offer_keeps_the_file_once(as_editor, offer, settings):
    save(as_editor, offer, **with_track(gpx()))
    save(as_editor, offer, **with_track(gpx()))

    newest = Revision.objects.filter(object_id=str(offer.pk)).latest("pk")
    name = newest.content["route"][0]["gpx"]
    assert name.startswith("tracks/")
    assert (settings.MEDIA_ROOT / name).read_bytes().startswith(b"<?xml")
    assert len(list((settings.MEDIA_ROOT / "tracks").iterdir())) == 1
    assert list(Offer.objects.get(pk=offer.pk).route.all()) == []


@pytest.mark.parametrize("text", ["no track", "<html></html>"])
def test_what_is_no_track_is_refused_at_its_field(as_moderator, offer, text):
    response = publish(as_moderator, offer, **with_track(gpx(text)))

    assert response.status_code == 200
    (errors,) = response.context["form"].formsets["route"].errors
    assert list(errors) == ["gpx"]
    assert list(Offer.objects.get(pk=offer.pk).route.all()) == []
