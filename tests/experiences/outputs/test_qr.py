"""The code, drawn and read by zxing."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest
import zxingcpp

from experiences.outputs.qr import QUIET_ZONE, qr_svg

URL = "https://exemple.fr/fr/sejours/week-end-en-famille-à-lourdes-abcdefabcdef/?source=qr"
PIXELS = 8  # by module


def drawn(svg: str) -> np.ndarray:
    """The modules of the drawing: 0 black, 255 white."""
    root = ElementTree.fromstring(svg)
    size = int(root.get("viewBox").split()[2])
    picture = np.full((size, size), 255, np.uint8)
    (path,) = [one for one in root.iter() if one.get("stroke")]
    x = y = 0.0
    for command, numbers in re.findall(r"([Mmh])([-0-9. ]*)", path.get("d")):
        values = [float(one) for one in numbers.split()]
        if command == "M":
            x, y = values
        elif command == "m":
            x, y = x + values[0], y + values[1]
        else:
            picture[int(y), int(x) : int(x + values[0])] = 0
            x += values[0]
    return picture


@pytest.mark.parametrize("address", [URL, "https://exemple.fr/"])
def test_a_reader_of_codes_reads_the_address(address):
    picture = drawn(qr_svg(address, "QR"))
    large = np.kron(picture, np.ones((PIXELS, PIXELS), np.uint8))
    (found,) = zxingcpp.read_barcodes(large)

    assert found.text == address
    assert found.format == zxingcpp.BarcodeFormat.QRCode


def test_the_code_has_its_quiet_zone():
    picture = drawn(qr_svg(URL, "QR"))

    assert (picture[:QUIET_ZONE] == 255).all()
    assert (picture[:, -QUIET_ZONE:] == 255).all()


def test_the_code_says_what_it_is_and_its_label_is_text():
    root = ElementTree.fromstring(qr_svg(URL, "Page of <b>A & B</b>"))

    assert root.get("role") == "img"
    assert [one.text for one in root.iter() if one.tag.endswith("title")] == [
        "Page of <b>A & B</b>"
    ]
