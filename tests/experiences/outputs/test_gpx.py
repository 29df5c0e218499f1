"""The ways of an experience, read back by gpxpy and by our own reader."""

from io import BytesIO

import gpxpy
from msgspec.structs import replace

from catalogue.tracks import read_gpx
from experiences.outputs.gpx import gpx, has_lines

from .building import CASTLE, VISIT, experience


def read(**kwargs):
    return gpxpy.parse(gpx(experience(**kwargs), "fr").decode())


def points(segment) -> list[tuple[float, float]]:
    return [(one.longitude, one.latitude) for one in segment.points]


def test_each_route_and_each_way_is_a_track():
    found = read()

    assert [(track.name, len(track.segments)) for track in found.tracks] == [
        ("Trajet vers\N{NO-BREAK SPACE}: Repas", 1),
        ("Voie verte", 2),
    ]
    assert points(found.tracks[0].segments[0]) == [(-0.05, 43.09), (-0.051, 43.092)]
    assert points(found.tracks[1].segments[1]) == [(-0.08, 43.12), (-0.09, 43.13)]


def test_steps_with_a_place_are_numbered_points():
    found = read()

    assert [(one.name, one.latitude, one.longitude) for one in found.waypoints] == [
        ("1. Château fort; musée, pyrénéen", 43.0964, -0.0487)
    ]


def test_signs_of_xml_in_a_title_are_text():
    hostile = replace(CASTLE, title={"fr": "A</name><trk> & \x00\x0bB"})
    found = read(steps=[replace(VISIT, stop=hostile)])

    assert found.name == "Week-end <en famille> & amis"
    assert [one.name for one in found.waypoints] == ["1. A</name><trk> & B"]
    assert found.tracks == []


def test_our_own_reader_takes_it():
    found = read_gpx(BytesIO(gpx(experience(), "fr")))

    assert found.points == 6


def test_there_is_a_file_only_where_there_is_a_way():
    assert has_lines(experience())
    assert not has_lines(experience(steps=[VISIT]))
