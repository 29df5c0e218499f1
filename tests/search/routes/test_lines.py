"""Distances to a line, against the distances to very many points of it."""

from random import Random

import numpy as np
import pytest

from catalogue.document import OfferDocument
from search.asking.geo import distances
from search.routes.lines import Line, beside, segments

WAY = ((-0.05, 43.09), (-0.02, 43.06), (-0.07, 43.05), (-0.06, 43.0))
EVERY_M = 0.5


def points(parts) -> tuple[np.ndarray, np.ndarray]:
    """(latitudes, longitudes) of points every half metre of the line."""
    found = []
    for part in parts:
        for one, other in zip(part, part[1:], strict=False):
            (west, south), (east, north) = one, other
            metres = float(distances(south, west, np.array(north), np.array(east)))
            share = np.linspace(0, 1, int(metres / EVERY_M) + 2)
            found.append(
                (south + share * (north - south), west + share * (east - west))
            )
    latitudes, longitudes = (np.concatenate(some) for some in zip(*found, strict=True))
    return latitudes, longitudes


def far(one: OfferDocument, *parts) -> float:
    """Metres from an offer to the nearest of these points."""
    place = one.place
    return float(distances(place.latitude, place.longitude, *points(parts)).min())


def where(line: Line, latitude: float, longitude: float, within_m=5000.0):
    found = beside(line, within_m, np.array([latitude]), np.array([longitude]))
    return float(found.metres[0]), float(found.at[0])


def test_a_distance_is_that_to_the_line_and_not_to_its_points():
    dice, known = Random(7), points((WAY,))
    for _ in range(200):
        latitude, longitude = dice.uniform(42.96, 43.13), dice.uniform(-0.12, 0.03)
        expected = distances(latitude, longitude, *known).min()
        if expected < 4990:
            found, _at = where(Line((WAY,)), latitude, longitude)
            assert found == pytest.approx(expected, abs=0.1)


def test_a_long_line_gives_the_same_in_pieces():
    """More points than are looked at together: each stretch has its own box."""
    dice = Random(11)
    way = tuple((n / 2000, 43 + dice.uniform(0, 0.01)) for n in range(400))
    latitudes = np.array([dice.uniform(42.95, 43.06) for _ in range(300)])
    longitudes = np.array([dice.uniform(-0.05, 0.25) for _ in range(300)])
    known = points((way,))
    expected = np.array(
        [
            distances(*place, *known).min()
            for place in zip(latitudes, longitudes, strict=True)
        ]
    )

    found = beside(Line((way,)), 2000.0, latitudes, longitudes).metres

    near = expected < 1999
    assert 50 < near.sum() < 290
    assert np.allclose(found[near], expected[near], atol=0.1)
    assert (found[expected > 2001] > 2000).all()


def test_at_goes_on_after_a_gap_and_is_that_of_the_track():
    parts = (((0.0, 43.0), (0.0, 43.1)), ((1.0, 43.1), (1.0, 43.2)))
    degree = 111_195.08 / 10

    assert where(Line(parts), 43.05, 0.0)[1] == pytest.approx(degree / 2, abs=0.1)
    assert where(Line(parts), 43.15, 1.0)[1] == pytest.approx(degree * 1.5, abs=0.1)
    assert where(Line(parts, 40_000.0), 43.15, 1.0)[1] == pytest.approx(30_000)


def test_of_a_way_there_and_back_the_way_there_counts():
    line = Line((((0.0, 43.0), (0.0, 43.1), (0.0, 43.0)),))

    assert where(line, 43.02, 0.01)[1] == pytest.approx(2223.9, abs=0.1)


def test_a_point_that_is_twice_on_the_line_is_no_trouble():
    line = Line((((0.0, 43.0), (0.0, 43.0), (0.0, 43.1)),))

    assert where(line, 43.0, 0.0) == (0.0, 0.0)


def test_what_is_far_away_is_infinitely_far():
    found = beside(Line((WAY,)), 100.0, np.array([48.0]), np.array([2.0]))

    assert found.metres.tolist() == [np.inf]


def test_no_place_has_no_distance():
    found = beside(Line((WAY,)), 100.0, np.array([]), np.array([]))

    assert (found.metres.tolist(), found.at.tolist()) == ([], [])


def test_segments_are_as_many_as_points_less_the_parts():
    found = segments(Line((WAY, WAY[:2])))

    assert len(found.metres) == 4
    assert found.starts[0] == 0
