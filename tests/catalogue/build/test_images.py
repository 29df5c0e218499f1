from datetime import date
from io import BytesIO

import pytest
from django.core.files.images import ImageFile
from PIL import Image as Picture

from catalogue import document
from catalogue.build import build_offers
from catalogue.models import OfferImage, Photo
from tests.factories import OfferFactory

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


def photo(**fields) -> Photo:
    data = BytesIO()
    Picture.new("RGB", (1200, 800), "teal").save(data, "JPEG")
    file = ImageFile(BytesIO(data.getvalue()), name="lake.jpg")
    return Photo.objects.create(title="Lac", file=file, **fields)


def images(*rows: OfferImage) -> list[document.Image]:
    offer = OfferFactory()
    for row in rows:
        row.offer = offer
        row.save()
    [one] = build_offers([offer.pk], TODAY)
    return document.decode(one.document).images


def test_a_photograph_comes_in_fitting_sizes():
    [image] = images(OfferImage(photo=photo(author="A. Autrice"), alt_fr="Un lac"))

    assert [(s.width, s.height, s.type) for s in image.sources] == [
        (480, 320, "image/webp"),
        (960, 640, "image/webp"),
        (1200, 800, "image/webp"),
    ]
    assert (image.author, image.alt, image.width) == (
        "A. Autrice",
        {"fr": "Un lac"},
        1200,
    )
    assert len(image.sha256) == 64


@pytest.mark.parametrize(
    "rights",
    [
        pytest.param({"author": ""}, id="no author"),
        pytest.param({"author": "A.", "rights_until": date(2026, 11, 22)}, id="lapsed"),
        pytest.param({"author": "A.", "rights_from": date(2026, 11, 24)}, id="to come"),
    ],
)
def test_an_image_without_rights_is_not_in_it(rights):
    elsewhere = OfferImage(source_url="https://example.org/1.jpg", **rights)

    assert images(OfferImage(photo=photo(**rights)), elsewhere) == []


def test_an_image_elsewhere_keeps_its_address_and_is_not_shown():
    [image] = images(
        OfferImage(source_url="https://example.org/1.jpg", author="A.", licence="CC BY")
    )

    assert (image.source_url, image.sources, image.licence) == (
        "https://example.org/1.jpg",
        [],
        "CC BY",
    )
