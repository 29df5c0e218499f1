from io import BytesIO

import numpy as np
import pytest

from catalogue.imports.place import metres
from catalogue.tracks import read_gpx
from home.demo.tracks import courses, gpx, positions
from tests.home.demo.records import all_records

ROUTES = {record.external_id: record for record in all_records() if record.route}


@pytest.fixture(params=sorted(courses()))
def route(request):
    return request.param


def test_same_route_has_the_same_track(route):
    course = courses()[route]

    assert gpx(route, course) == gpx(route, course)


def test_track_is_as_long_as_its_course_and_climbs_like_it(route):
    course = courses()[route]
    track = read_gpx(BytesIO(gpx(route, course)))
    heights = [elevation for _, _, elevation in course.points]

    assert track.length_m == pytest.approx(course.kilometres * 1000, rel=0.02)
    assert track.ascent_m <= np.clip(np.diff(heights), 0, None).sum() * 1.2 + 60


def test_stages_add_up_to_the_track(route):
    stages = ROUTES[route].stages or ()
    total = sum(stage.length_m for stage in stages)

    assert not stages or total == pytest.approx(
        courses()[route].kilometres * 1000, rel=0.02
    )


def test_track_begins_near_its_offer_and_stays_in_the_pyrenees(route):
    points = positions(route, courses()[route])
    place = ROUTES[route].place
    start = points[0, 1], points[0, 0]

    assert metres(start, (place.latitude, place.longitude)) < 1_000
    assert (points[:, 0] > -0.7).all()
    assert (points[:, 0] < 0.5).all()
    assert (points[:, 1] > 42.7).all()
    assert (points[:, 1] < 43.6).all()
    assert (points[:, 2] > 150).all()
    assert (points[:, 2] < 2_200).all()


def test_loop_ends_where_it_begins(route):
    points = positions(route, courses()[route])
    ends = metres(tuple(points[0, 1::-1]), tuple(points[-1, 1::-1]))

    assert (ends < 50) == ROUTES[route].route.loop
