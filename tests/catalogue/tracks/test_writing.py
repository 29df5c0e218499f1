import pytest
from defusedxml import ElementTree

from catalogue.tracks import downloadable_gpx, read_gpx

from .gpx import file

LINES = (
    ((-0.05, 43.1, 400.0), (-0.05, 43.2, 410.5)),
    ((0.1, 43.0, -2.0), (0.2, 43.0, 0.0)),
)
FLAT = (((0.1, 43.0), (0.2, 43.0)),)


@pytest.mark.parametrize("lines", [LINES, FLAT])
def test_downloadable_gpx_can_be_read_again(lines):
    assert read_gpx(file(downloadable_gpx(lines, "Voie verte"))).lines == lines


def test_downloadable_gpx_is_clean():
    name = "<script>alert(1)</script> & ]]> \x00\x0b\ufffe “été”"
    root = ElementTree.fromstring(downloadable_gpx(LINES, name), forbid_dtd=True)
    found = root.find(".//{*}name")

    assert found.text == "<script>alert(1)</script> & ]]>  “été”"
    assert {element.tag.partition("}")[2] for element in root.iter()} == {
        *("gpx", "trk", "name", "trkseg", "trkpt", "ele")
    }
