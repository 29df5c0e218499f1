import pytest

from catalogue.tracks import profile_svg_points


@pytest.mark.parametrize(
    ("profile", "points"),
    [
        ((), ""),
        (((0, 100.0), (500, 200.0), (1000, 150.0)), "0,50 100,0 200,25"),
        (((0, 100.0), (1000, 100.0)), "0,25 200,25"),
        (((0, 100.0), (300, 130.0), (1000, 200.0)), "0,50 60,35 200,0"),
        (((0, 7.0),), "0,25"),
    ],
)
def test_profile_svg_points(profile, points):
    assert profile_svg_points(profile, 200, 50) == points
