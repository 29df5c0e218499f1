"""The document to print. That it is PDF/UA is the word of veraPDF, outside."""

import re
import zlib
from io import BytesIO

import pytest
import time_machine
from PIL import Image

from experiences.page.printing import can_print
from tests.conftest import missing
from tests.experiences.documents import DAY, EXPERIENCES, WEEKEND
from tests.experiences.published import publish

pytestmark = pytest.mark.django_db
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


@pytest.fixture(autouse=True)
def _pango():
    if not can_print():
        missing("Pango")


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(f"{DAY}T10:00:00+01:00", tick=False):
        yield


def inside(written: bytes) -> bytes:
    """The file with its compressed streams unpacked."""
    found = [written]
    for packed in STREAM.findall(written):
        try:
            found.append(zlib.decompress(packed))
        except zlib.error:
            continue  # a picture or a font of another packing
    return b"\n".join(found)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_document_is_tagged_titled_and_in_its_language(client, language):
    publish(*EXPERIENCES.values())
    response = client.get(f"{WEEKEND.path[language]}pdf")
    content = inside(response.content)
    slug = WEEKEND.path[language].strip("/").rpartition("/")[2]

    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == f'inline; filename="{slug}.pdf"'
    assert response.content.startswith(b"%PDF-")
    assert f"/Lang ({language})".encode() in content
    assert b"pdfuaid:part" in content
    for tag in (b"/H1", b"/H2", b"/H3", b"/H4", b"/Table", b"/TH", b"/L", b"/Link"):
        assert tag in content


def test_what_lies_elsewhere_is_not_fetched(settings):
    from experiences.page.pdf import SiteFetcher

    reads = SiteFetcher()
    for address in (
        "https://example.org/a.png",
        "file:///etc/passwd",
        f"{settings.BASE_URL}.evil.org/a.png",
        f"{settings.BASE_URL}/admin/",
    ):
        with pytest.raises(ValueError):
            reads.fetch(address)
    assert b"<svg" in reads.fetch(f"{settings.BASE_URL}/static/img/icon.svg").read()
    with pytest.raises(Exception, match="(?i)traversal|outside|SuspiciousFile|located"):
        reads.fetch(f"{settings.BASE_URL}/media/../../etc/passwd")


def test_a_picture_that_breaks_off_is_refused_also_once_a_document_was_written(client):
    publish(WEEKEND)
    client.get(f"{WEEKEND.path['fr']}pdf")
    whole = BytesIO()
    Image.new("RGB", (300, 300), "green").save(whole, "JPEG")

    with pytest.raises(OSError, match="truncated"):
        Image.open(BytesIO(whole.getvalue()[:700])).load()
