"""A route in words, and its profile as a drawing with a twin in text."""

from datetime import date

from django.utils.translation import gettext as _

from catalogue.document import Notice, Route, Stage
from catalogue.models.route import SURFACES, RouteNotice
from catalogue.models.route import Route as Model

from . import formats
from .choices import label
from .facts import Row
from .links import own_link
from .shown import Shown
from .words import Text, text

WIDTH, HEIGHT = 720, 160
LEAST_RISE = 50  # metres: a flat way is drawn flat


class Profile(Shown, frozen=True):
    """`points`: of an SVG polyline in a box of WIDTH × HEIGHT; `area`: closed.

    `words`: what the drawing shows; `rows`: (distance, height) at even steps.
    """

    points: str
    area: str
    words: str
    rows: list[tuple[str, str]]
    lowest: str
    highest: str
    end: str


class NoticeRow(Shown, frozen=True):
    kind: str
    days: str
    text: Text


class StageRow(Shown, frozen=True):
    name: Text
    length: str
    station: str


class RouteView(Shown, frozen=True):
    rows: list[Row]
    notices: list[NoticeRow]
    stages: list[StageRow]
    profile: Profile | None
    gpx: str


def route_view(route: Route, language: str, day: date) -> RouteView:
    """The route as a reader of `day` sees it: notices that are over are left out."""
    return RouteView(
        rows=_rows(route, language),
        notices=[_notice(one, language) for one in route.notices if _runs(one, day)],
        stages=[_stage(one, language) for one in route.stages],
        profile=profile(route.profile, language) if len(route.profile) > 1 else None,
        gpx=own_link(route.gpx),
    )


def profile(points: list[tuple[float, float]], language: str) -> Profile:
    """Scale a profile of [metres, elevation] into the box of the drawing."""
    far = points[-1][0] or 1
    heights = [height for _metres, height in points]
    low, high = min(heights), max(heights)
    rise = max(high - low, LEAST_RISE)
    drawn = " ".join(
        f"{metres / far * WIDTH:.1f},{HEIGHT - (height - low) / rise * HEIGHT:.1f}"
        for metres, height in points
    )
    return Profile(
        points=drawn,
        area=f"0,{HEIGHT} {drawn} {WIDTH},{HEIGHT}",
        words=_in_words(points, language),
        rows=_even_steps(points, language),
        lowest=formats.length(low, language),
        highest=formats.length(high, language),
        end=formats.length(far, language),
    )


def _in_words(points: list[tuple[float, float]], language: str) -> str:
    top = max(points, key=lambda point: point[1])
    low = min(points, key=lambda point: point[1])
    said = {
        "start": _metres(points[0][1], language),
        "end": _metres(points[-1][1], language),
        "highest": _metres(top[1], language),
        "at": formats.length(top[0], language),
        "lowest": _metres(low[1], language),
        "low_at": formats.length(low[0], language),
    }
    return (
        _(
            "Starts at %(start)s, highest point %(highest)s after %(at)s,"
            " lowest %(lowest)s after %(low_at)s, ends at %(end)s."
        )
        % said
    )


def _even_steps(
    points: list[tuple[float, float]], language: str, steps: int = 10
) -> list[tuple[str, str]]:
    """The heights at tenths of the way, each of the nearest known point."""
    far = points[-1][0]
    marks = [far * step / steps for step in range(steps + 1)]
    nearest = [min(points, key=lambda point: abs(point[0] - mark)) for mark in marks]
    return [
        (formats.length(metres, language), _metres(height, language))
        for metres, height in dict.fromkeys(map(tuple, nearest))
    ]


def _metres(height: float, language: str) -> str:
    return f"{formats.number(round(height), language)}\N{NO-BREAK SPACE}m"


def _rows(route: Route, language: str) -> list[Row]:
    surfaces = [str(SURFACES.get(code, code)) for code in route.surfaces]
    found = (
        (_("Kind of route"), _kind(route)),
        (_("Length"), _length(route.length_m, language)),
        (_("Ascent"), _climb(route.ascent_m, language)),
        (_("Descent"), _climb(route.descent_m, language)),
        (_("Difficulty"), label(Model.Difficulty, route.difficulty)),
        (_("Loop"), _yes_no(route.loop)),
        (_("Surface"), formats.listed(surfaces, language)),
        (_("Away from traffic"), _percent(route.traffic_free_percent, language)),
        (_("Narrowest barrier"), _barrier(route.narrowest_barrier_cm, language)),
        (_("Waymarking"), route.waymarking),
        (_("Drinking water on the way"), _yes_no(route.water)),
    )
    return [Row(label, Text(value)) for label, value in found if value]


def _kind(route: Route) -> str:
    return " ".join(filter(None, (label(Model.Kind, route.kind), route.number)))


def _length(metres: int | None, language: str) -> str:
    return "" if metres is None else formats.length(metres, language)


def _climb(metres: int | None, language: str) -> str:
    return "" if metres is None else _metres(metres, language)


def _percent(share: int | None, language: str) -> str:
    return "" if share is None else formats.percent(share, language)


def _barrier(width: int | None, language: str) -> str:
    if width is None:
        return ""
    return f"{formats.number(width, language)}\N{NO-BREAK SPACE}cm"


def _yes_no(value: bool | None) -> str:
    return "" if value is None else (_("yes") if value else _("no"))


def _runs(notice: Notice, day: date) -> bool:
    return notice.last_day is None or notice.last_day >= day


def _notice(notice: Notice, language: str) -> NoticeRow:
    first = formats.short_day(notice.first_day, language)
    days = (
        formats.days(notice.first_day, notice.last_day, language)
        if notice.last_day
        else _("from %(day)s until further notice") % {"day": first}
    )
    kind = label(RouteNotice.Kind, notice.kind)
    return NoticeRow(kind, days, text(notice.text, language))


def _stage(stage: Stage, language: str) -> StageRow:
    length = _length(stage.length_m, language)
    return StageRow(text(stage.name, language), length, stage.station)
