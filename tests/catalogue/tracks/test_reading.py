import io
import math
import random
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from time import process_time

import gpxpy
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.tracks import Track, TrackError, TrackNote, read_gpx
from tests.shared_data import real_file

from .gpx import document, file, northwards, point, track

LINE = [point(43.1, -0.05), point(43.101, -0.05)]
LAUGHS = """<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">
<!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>
<gpx><trk><name>&lol2;</name></trk></gpx>"""
EXTERNAL = """<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY x SYSTEM
"file:///etc/passwd">]><gpx><trk><name>&x;</name></trk></gpx>"""
BARE_DTD = '<!DOCTYPE gpx SYSTEM "http://127.0.0.1/gpx.dtd"><gpx></gpx>'


def refusal(content: bytes) -> TrackError:
    with pytest.raises(TrackError) as caught:
        read_gpx(file(content))
    return caught.value


def codes(content: bytes) -> list[str]:
    return [note.code for note in read_gpx(file(content)).warnings]


def test_read_gpx_tells_all_of_a_track():
    points = northwards([400, 400, 400, 410, 420, 430, 430, 430])

    assert read_gpx(file(track(points))) == Track(
        points=8,
        length_m=78,
        ascent_m=30,
        descent_m=0,
        profile=((0, 400.0), (26, 410.0), (52, 420.0), (78, 430.0)),
        lines=(((-0.05, 43.1, 400.0), (-0.05, 43.1007, 430.0)),),
        bounds=(-0.05, 43.1, -0.05, 43.1007),
        is_loop=False,
        start=(-0.05, 43.1),
        end=(-0.05, 43.1007),
        warnings=(),
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(LAUGHS.encode(), "dtd", id="billion laughs"),
        pytest.param(EXTERNAL.encode(), "dtd", id="external entity"),
        pytest.param(BARE_DTD.encode(), "dtd", id="document type alone"),
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"  \n", "xml", id="blank"),
        pytest.param(b"\x89PNG\r\n", "xml", id="an image"),
        pytest.param(track(LINE)[:-20], "xml", id="cut off"),
        pytest.param(b"<html><body/></html>", "not-gpx", id="a page"),
        pytest.param(b"<kml><Document/></kml>", "not-gpx", id="kml"),
        pytest.param(document("<wpt lat='43' lon='0'/>"), "no-line", id="a waypoint"),
        pytest.param(track([LINE[0]]), "no-line", id="one point"),
        pytest.param(track(LINE[:1], LINE[1:]), "no-line", id="lines of one point"),
        pytest.param(track([point(91, 0)]), "range", id="latitude 91"),
        pytest.param(track([point(0, 500)]), "range", id="longitude 500"),
        pytest.param(track([point("NaN", 0)]), "range", id="not a number"),
        pytest.param(track([point(0, "-inf")]), "range", id="infinite"),
        pytest.param(track([point("1e999", 0)]), "range", id="overflow"),
        pytest.param(track([point(6226000, 449000)]), "range", id="Lambert 93"),
        pytest.param(track([point("43,09", 0)]), "number", id="comma"),
        pytest.param(track([point("43°05'42&quot;N", 0)]), "number", id="minutes"),
        pytest.param(track([point("", "")]), "number", id="blank coordinates"),
        pytest.param(track(['<trkpt lat="43"/>']), "number", id="no longitude"),
        pytest.param(track(["<trkpt/>"]), "number", id="no coordinates"),
    ],
)
def test_read_gpx_refuses(content, code):
    assert refusal(content).code == code


def test_gpxpy_would_take_what_is_refused():
    assert gpxpy.parse(track([point(91, 0)]).decode()).get_points_no() == 1
    assert gpxpy.parse(BARE_DTD).get_points_no() == 0


def test_read_gpx_says_where_and_what_is_wrong():
    error = refusal(track([*LINE, "\n\n", point(91, 2)]))

    assert error.message == (
        "Line 3: there is no such place on Earth as latitude 91, longitude 2. "
        "Coordinates must be degrees (WGS 84)."
    )


class Endless(io.RawIOBase):
    """A well-formed beginning followed by spaces for ever."""

    def __init__(self) -> None:
        self.given = 0

    def read(self, size: int = -1) -> bytes:
        chunk = b"<gpx>" if not self.given else b" " * size
        self.given += len(chunk)
        return chunk


def test_read_gpx_stops_above_100_mb():
    endless = Endless()
    with pytest.raises(TrackError) as caught:
        read_gpx(endless)

    assert caught.value.message == "The file is larger than 100 MB."
    assert endless.given < 102 * 1024 * 1024


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_read_gpx_knows_the_encoding(encoding):
    content = track(LINE).decode().replace(' encoding="UTF-8"', "").encode(encoding)

    assert read_gpx(file(content)).points == 2


def test_read_gpx_knows_a_prefix():
    content = track(LINE).decode().replace("xmlns=", "xmlns:g=")
    for name in ("gpx", "trkseg", "trkpt"):
        content = content.replace(f"<{name}", f"<g:{name}")
        content = content.replace(f"</{name}", f"</g:{name}")

    assert read_gpx(file(content.encode())).points == 2


def test_read_gpx_reads_a_route_where_there_is_no_track():
    points = '<rtept lat="43.1" lon="0"/><rtept lat="43.2" lon="0"/>'
    track_read = read_gpx(file(document(f"<rte>{points}</rte>")))

    assert (track_read.points, track_read.warnings) == (2, ())


def test_read_gpx_prefers_the_track_to_a_route():
    route = '<rte><rtept lat="1" lon="1"/><rtept lat="2" lon="2"/></rte>'
    content = track(LINE).decode().replace("<trk>", f"{route}<trk>").encode()

    assert codes(content) == ["routes-left-out"]
    assert read_gpx(file(content)).start == (-0.05, 43.1)


@pytest.mark.parametrize(
    ("times", "warned"),
    [
        (("2026-05-01T10:00:00Z", "2026-05-01T10:00:00Z"), []),
        (("2026-05-01T10:00:00", "2026-05-01T12:00:01+02:00"), []),
        (("2026-05-01T10:00:00Z", "2026-05-01T09:59:59Z"), ["bad-times"]),
        (("1970-01-01T00:00:00Z", "1970-01-01T00:00:01Z"), ["bad-times"]),
        (("soon", "2026-05-01T09:59:59Z"), ["bad-times"]),
        (("2026-02-30T10:00:00Z", "2026-05-01T09:59:59Z"), ["bad-times"]),
        (("", ""), ["bad-times"]),
        (("9" * 5000, ""), ["bad-times"]),
    ],
)
def test_read_gpx_keeps_the_line_of_bad_times(times, warned):
    points = [
        point(43.1 + n, 0, f"<time>{text}</time>") for n, text in enumerate(times)
    ]

    assert codes(track(points)) == warned
    assert read_gpx(file(track(points))).points == 2


@pytest.mark.parametrize("height", ["high", "NaN", "1e999", "-9999", "99999", ""])
def test_read_gpx_leaves_bad_heights_out(height):
    heights = [400, 410, 420, 430, 440, height]
    result = read_gpx(file(track(northwards(heights))))

    assert result.warnings == (TrackNote("bad-heights"),)
    assert (result.ascent_m, result.lines[0][-1]) == (40, (-0.05, 43.1005))


def test_read_gpx_does_not_know_ascent_from_few_heights():
    result = read_gpx(file(track(northwards([400, None, None, 410]))))

    assert (result.ascent_m, result.descent_m, result.profile) == (None, None, None)
    assert result.warnings == (TrackNote("few-heights"),)


@pytest.mark.parametrize("height", [None, 0])
def test_read_gpx_does_not_know_ascent_without_heights(height):
    result = read_gpx(file(track(northwards([height] * 5))))

    assert (result.ascent_m, result.profile, result.warnings) == (None, None, ())


def test_read_gpx_ignores_heights_of_extensions():
    inside = "<extensions><ele>9</ele><x><time>soon</time></x></extensions>"
    result = read_gpx(file(track([point(43 + n, 0, inside) for n in range(3)])))

    assert (result.ascent_m, result.warnings) == (None, ())


def test_read_gpx_leaves_null_island_out():
    result = read_gpx(file(track([LINE[0], point(0, 0), LINE[1]])))

    assert (result.points, result.length_m) == (2, 111)
    assert result.warnings == (TrackNote("null-island"),)


def test_read_gpx_does_not_count_the_gap_between_lines():
    far = [point(44.1, -0.05), point(44.101, -0.05)]
    result = read_gpx(file(track(LINE, far)))

    assert (result.length_m, len(result.lines)) == (222, 2)
    assert (result.start, result.end) == ((-0.05, 43.1), (-0.05, 44.101))


def test_read_gpx_draws_the_longest_of_very_many_lines():
    segments = [
        [point(40 + n / 1000, 0), point(40 + n / 1000, 0.001)] for n in range(1500)
    ]
    result = read_gpx(file(track(*segments)))

    assert (result.points, len(result.lines)) == (3000, 1000)
    assert result.warnings == (TrackNote("many-lines"),)


@pytest.mark.parametrize(
    ("turns", "is_loop"), [(1.0, True), (0.999, True), (0.5, False)]
)
def test_read_gpx_knows_a_loop(turns, is_loop):
    angles = [2 * math.pi * turns * n / 100 for n in range(101)]
    points = [
        point(43 + 0.01 * math.sin(angle), 0.01 * math.cos(angle)) for angle in angles
    ]

    assert read_gpx(file(track(points))).is_loop is is_loop


@pytest.mark.parametrize(
    ("name", "points", "ascent", "loop"),
    [
        ("climbs-doogal/tourmalet.gpx", 6395, (1395, 1420), False),
        ("climbs-doogal/PuydeDome.gpx", 1239, (485, 500), False),
        ("inspyrenees-test.gpx", 934, (900, 1165), True),
        ("eurovelo5-nord-pas-de-calais/watten-st-omer.gpx", 164, (0, 26), False),
    ],
)
def test_read_gpx_of_real_tracks(name, points, ascent, loop):
    path = real_file(f"routes/{name}")
    with path.open("rb") as opened:
        result = read_gpx(opened)

    assert result.points == points
    assert ascent[0] <= result.ascent_m <= ascent[1]
    assert result.is_loop is loop
    assert result.length_m == pytest.approx(reference_length(path), rel=0.01)
    assert len(result.profile) <= 200


def test_read_gpx_of_sixty_lines_without_heights():
    path = real_file("routes/eurovelo5-nord-pas-de-calais/gpx_eurovelo5.gpx")
    with path.open("rb") as opened:
        result = read_gpx(opened)

    assert (len(result.lines), sum(map(len, result.lines))) == (60, 2000)
    assert (result.ascent_m, result.profile) == (None, None)
    assert result.length_m == pytest.approx(reference_length(path), rel=0.01)


def reference_length(path: Path) -> float:
    """Metres on the WGS 84 ellipsoid, segment by segment."""
    parsed = gpxpy.parse(path.read_text("utf-8-sig"))
    return sum(
        Geodesic.WGS84.Inverse(a.latitude, a.longitude, b.latitude, b.longitude)["s12"]
        for one in parsed.tracks
        for segment in one.segments
        for a, b in pairwise(segment.points)
    )


NUMBERS = st.one_of(
    st.floats(-90, 90), st.sampled_from(["", "NaN", "inf", "43,1", 0, -0.0, 91, "é"])
)


def outcome(content: bytes) -> Track | TrackError:
    try:
        return read_gpx(file(content))
    except TrackError as error:
        return error


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), max_size=8))
def test_read_gpx_reads_or_refuses_any_points(rows):
    result = outcome(track([point(a, b, f"<ele>{c}</ele>") for a, b, c in rows]))
    if isinstance(result, TrackError):
        assert result.message
        return
    west, south, east, north = result.bounds
    assert -180 <= west <= east <= 180
    assert -90 <= south <= north <= 90
    assert result.length_m >= 0
    assert all(math.isfinite(n) for line in result.lines for p in line for n in p)


def long_track(points: int) -> bytes:
    chance = random.Random(4)
    latitude, longitude, height, heading = 43.1, -0.05, 400.0, 0.0
    written = []
    for _ in range(points):
        heading += chance.gauss(0, 0.1)
        latitude += 1e-5 * math.cos(heading)
        longitude += 1e-5 * math.sin(heading)
        height += chance.gauss(0, 0.3)
        inside = f"<ele>{height:.1f}</ele>"
        written.append(point(f"{latitude:.5f}", f"{longitude:.5f}", inside))
    return track(written)


def test_read_gpx_of_a_hundred_thousand_points_is_fast():
    content = long_track(100_000)
    began = process_time()
    result = read_gpx(file(content))

    assert process_time() - began < 1.5  # a million in 5 s on a machine of its own
    assert result.points == 100_000
    assert sum(map(len, result.lines)) <= 2000


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux")
def test_read_gpx_of_half_a_million_points_stays_small(tmp_path):
    path = tmp_path / "long.gpx"
    one = long_track(1000).decode()
    begin, end = one.index("<trkseg>"), one.index("</trk>")
    path.write_text(one[:begin] + one[begin:end] * 500 + one[end:])
    script = (
        "import sys; from pathlib import Path\n"
        "from django.conf import settings; settings.configure()\n"
        "from catalogue.tracks import read_gpx\n"
        "print(read_gpx(open(sys.argv[1], 'rb')).points)\n"
        "print(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])\n"
    )
    output = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        capture_output=True,
        check=True,
        text=True,
        cwd=Path(__file__).resolve().parents[3],
    ).stdout.split()

    assert int(output[0]) == 500_000
    assert int(output[1]) < 200 * 1024  # kB; the limit for a million is 300 MB
