"""What lies beside a line, for Elasticsearch: the steps of `search.routes.lines` there.

Boxes, which are indexed, leave few entries to work out. The numbers are the same, and
so is the order in which they are added and multiplied.
"""

from elasticsearch.dsl.query import Bool, GeoBoundingBox, Query, Script

from search.asking.geo import BBox
from search.routes.lines import DEGREE, DEGREE_M, HALF_DEGREE, Line, segments, stretches

from .mapping import POINT

NEAREST = f"""
if (doc['latitude'].size() == 0) return params.none;
double latitude = doc['latitude'].value, longitude = doc['longitude'].value;
double narrow = Math.cos(latitude * {DEGREE!r});
double sine = Math.sin(latitude * {DEGREE!r});
double nearest = Double.POSITIVE_INFINITY, at = 0;
for (List box : params.boxes) {{
  double west = box.get(0), south = box.get(1), right = box.get(2), top = box.get(3);
  if (longitude < west || longitude > right || latitude < south || latitude > top)
    continue;
  int end = box.get(5);
  for (int each = box.get(4); each < end; each++) {{
    List one = params.segments.get(each);
    double across = one.get(2), up = one.get(3);
    double east = (double) one.get(0) - longitude;
    double north = (double) one.get(1) - latitude;
    double width = across * narrow;
    double square = width * width + up * up;
    double share = square > 0 ? -(east * narrow * width + north * up) / square : 0;
    share = Math.min(Math.max(share, 0), 1);
    east = east + share * across;
    north = north + share * up;
    double half = north * {HALF_DEGREE!r};
    east = east * (narrow - sine * half - narrow * half * half / 2);
    double metres = {DEGREE_M!r} * Math.sqrt(east * east + north * north);
    if (metres < nearest) {{
      nearest = metres;
      at = (double) one.get(4) + share * (double) one.get(5);
    }}
  }}
}}
"""
IS_WITHIN = f"{NEAREST}return nearest <= (double) params.within;"
WHERE = f"{NEAREST}return at;"


def is_beside(line: Line, within_m: float) -> Query:
    params = _params(line, within_m) | {"within": within_m, "none": False}
    boxes = [_in_box(stretch.box) for stretch in stretches(line, within_m)]
    script = Script(script={"source": IS_WITHIN, "params": params})
    return Bool(filter=[Bool(should=boxes, minimum_should_match=1), script])


def by_way(line: Line, within_m: float) -> dict:
    """The order in which one comes by."""
    script = {"source": WHERE, "params": _params(line, within_m) | {"none": 0.0}}
    return {"_script": {"type": "number", "script": script}}


def _params(line: Line, within_m: float) -> dict[str, list]:
    boxes = [
        [one.box.west, one.box.south, one.box.east, one.box.north, one.first, one.end]
        for one in stretches(line, within_m)
    ]
    columns = [column.tolist() for column in segments(line)]
    rows = [list(row) for row in zip(*columns, strict=True)]
    return {"boxes": boxes, "segments": rows}


def _in_box(box: BBox) -> Query:
    """On the server's own points, which it knows to a centimetre: less than SLACK."""
    top = min(box.north, 90.0)
    corners = {
        "top_left": {"lat": top, "lon": max(box.west, -180.0)},
        "bottom_right": {"lat": max(box.south, -90.0), "lon": min(box.east, 180.0)},
    }
    return GeoBoundingBox(**{POINT: corners})
