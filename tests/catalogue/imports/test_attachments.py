"""Pictures and tracks beside the records."""

from io import BytesIO

import pytest
from PIL import Image

from catalogue.imports.report import Counts
from catalogue.models import Offer, Photo
from tests.catalogue.imports.lines import record

pytestmark = pytest.mark.django_db
GPX = """<?xml version="1.0"?><gpx version="1.1" creator="t"
 xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>
 <trkpt lat="43.0950" lon="-0.0460"/><trkpt lat="43.1050" lon="-0.0460"/>
 </trkseg></trk></gpx>"""


def picture(kind: str = "PNG", size: tuple[int, int] = (8, 6)) -> bytes:
    data = BytesIO()
    Image.new("RGB", size, "green").save(data, kind)
    return data.getvalue()


def with_image(number: int, **changes) -> dict:
    image = {"file": "a.png", "author": "Anne", "alt": {"fr": "Un pré"}, "reuse": "all"}
    return record(number, images=[image | changes])


def test_picture_goes_into_the_library_once(delivery, tmp_path):
    (tmp_path / "a.png").write_bytes(picture())

    delivery(with_image(1), with_image(2))

    photo = Photo.objects.get()
    assert (photo.width, photo.height, photo.author, photo.reuse) == (
        8,
        6,
        "Anne",
        "all",
    )
    assert photo.file.name == f"original_images/{photo.sha256[:32]}.png"
    images = [offer.images.get() for offer in Offer.objects.all()]
    assert [(i.photo, i.alt_fr) for i in images] == [(photo, "Un pré")] * 2


def test_picture_half_written_by_a_killed_run_is_written_anew(
    delivery, tmp_path, settings
):
    (tmp_path / "a.png").write_bytes(picture())
    delivery(with_image(1))
    stored = settings.MEDIA_ROOT / Photo.objects.get().file.name
    stored.write_bytes(b"half")
    Offer.objects.all().delete()
    Photo.objects.all().delete()  # its file goes at the commit, which never comes

    delivery(with_image(1))

    assert stored.read_bytes() == picture()
    assert [path.name for path in stored.parent.iterdir()] == [stored.name]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.png", None, "missing_file"),
        ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture_format"),
        ("a.jpg", b"<script>alert(1)</script>", "picture_format"),
        ("a.png", picture("GIF"), "picture_format"),
        ("a.png", picture("JPEG", (300, 300))[:700], "picture_broken"),
        ("a.png", picture(size=(8_000, 5_001)), "picture_too_many_pixels"),
        ("a.png", b"\x89PNG" + b"0" * (15 * 1024 * 1024), "picture_too_large"),
    ],
)
def test_bad_picture_is_told_and_its_offer_comes_without(
    delivery, tmp_path, name, data, code
):
    if data is not None:
        (tmp_path / name).write_bytes(data)

    report = delivery(with_image(1, file=name))

    assert report.counts == Counts(read=1, created=1)
    assert [(p.pointer, p.code) for p in report.problems] == [("/images/0/file", code)]
    assert not Offer.objects.get().images.exists()
    assert not Photo.objects.exists()


def test_track_is_measured_and_kept(delivery, tmp_path):
    (tmp_path / "t.gpx").write_text(GPX)
    said = record(1, kind="route", route={"kind": "greenway", "gpx": "t.gpx"})

    report = delivery(said)

    assert list(report.problems) == []
    route = Offer.objects.get().route.get()
    assert route.length_m == pytest.approx(1_112, abs=5)
    assert route.line == [[[-0.046, 43.095], [-0.046, 43.105]]]
    with route.gpx.open() as file:
        assert file.read().decode() == GPX
    assert route.gpx.name.startswith("tracks/")


def test_route_keeps_its_track_when_something_else_of_it_changes(delivery, tmp_path):
    (tmp_path / "t.gpx").write_text(GPX)
    said = record(1, kind="route", route={"kind": "greenway", "gpx": "t.gpx"})
    delivery(said)

    delivery(said | {"route": said["route"] | {"difficulty": "easy"}})

    route = Offer.objects.get().route.get()
    assert (route.difficulty, len(route.line)) == ("easy", 1)


def test_track_with_entities_is_refused(delivery, tmp_path):
    bomb = '<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "b">]><gpx/>'
    (tmp_path / "t.gpx").write_text(bomb)

    report = delivery(record(1, route={"kind": "greenway", "gpx": "t.gpx"}))

    assert [(p.pointer, p.code) for p in report.problems] == [
        ("/route/gpx", "track_dtd")
    ]
    assert Offer.objects.get().route.get().gpx.name == ""
