"""The parameters of a search, each read or named as a problem; nothing raises."""

import math
import re
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta

from django.http import QueryDict
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from catalogue.models import Commune

from .access import PARAMETERS
from .days import HORIZON_DAYS
from .facets import BY_PARAMETER, Group
from .geo import DEFAULT_KM, MOST_KM, BBox, Near
from .problems import Problems, not_a_choice, unknown_parameter

LONGEST_TEXT = 200
MOST_VALUES = 50  # of one facet
LAST_PAGE = 500  # 10,000 hits: nobody reads further, and depth costs
SINGLE = ("q", "open", "near", "km", "bbox", "sort", "page")
OF_THE_PAGE = frozenset({"format", "view", "lang"})  # what the view itself reads
TRACKING = re.compile(r"utm_\w*|[a-z]{0,3}clid|mc_[ce]id|_g[al]|pk_\w*|mtm_\w*")
INSEE = re.compile(r"(?:\d{2}|2[AB])\d{3}", re.ASCII)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
NUMBER = re.compile(r"[+-]?\d{1,3}(?:\.\d{1,20})?", re.ASCII)
WHOLE = re.compile(r"\d{1,9}", re.ASCII)


class Parameters:
    """What an address gives, read once; what is wrong is in `problems`."""

    def __init__(self, given: QueryDict) -> None:
        self._given = given
        self.problems = Problems()

    def one(self, name: str) -> str:
        """The only value of a parameter; the last one where there are several."""
        values = [value.strip() for value in self._given.getlist(name)]
        if len(set(values)) > 1:
            self.problems.add(
                name,
                values[0],
                _("“%(parameter)s” was given more than once: the last one counts."),
            )
        return values[-1] if values else ""

    def several(self, name: str) -> set[str]:
        """The values of a parameter that may be repeated."""
        return {value.strip() for value in self._given.getlist(name)} - {""}

    def read(
        self, name: str, parse: Callable[[str], object], expected: str, **more: object
    ):
        """The parsed value; None if it is not given, or wrong, which is said."""
        text = self.one(name)
        if not text:
            return None
        value = parse(text)
        if value is None:
            self.problems.add(name, text, expected, **more)
        return value

    def selections(self, language: str) -> dict[str, tuple[str, ...]]:
        """Group → chosen values, in the order of the registry."""
        chosen = {
            group.code: self._chosen(group, language) for group in BY_PARAMETER.values()
        }
        return {code: values for code, values in chosen.items() if values}

    def _chosen(self, group: Group, language: str) -> tuple[str, ...]:
        given = self.several(group.parameter)
        asked = sorted(given)[:MOST_VALUES]
        if len(given) > MOST_VALUES:
            self.problems.add(
                group.parameter,
                "",
                _("Only %(most)s values of “%(name)s” can be chosen at once."),
                most=MOST_VALUES,
                name=group.label,
            )
        known = group.labels([value for value in asked if _encodes(value)], language)
        for value in asked:
            if value not in known:
                self.problems.add(group.parameter, value, not_a_choice())
        return tuple(value for value in asked if value in known)

    def name_unknown(self) -> None:
        """A problem for each parameter that nobody reads, trackers aside."""
        known = {*BY_PARAMETER, *SINGLE, *PARAMETERS, *OF_THE_PAGE}
        for name in self._given:
            if name not in known and not TRACKING.fullmatch(name):
                self.problems.add(name, self._given[name], unknown_parameter())


def text(parameters: Parameters) -> str:
    """What was typed, in one line, without what no text holds, at most 200 long."""
    typed = parameters.one("q")
    kept = "".join(c if _is_text(c) else " " for c in typed)
    if kept != typed:
        parameters.problems.add(
            "q", typed, _("Signs that no text holds were left out of the search.")
        )
    cleaned = " ".join(unicodedata.normalize("NFC", kept).split())
    if len(cleaned) > LONGEST_TEXT:
        told = _("The search was cut after %(count)s signs.")
        parameters.problems.add("q", typed, told, count=LONGEST_TEXT)
    return cleaned[:LONGEST_TEXT].strip()


def open_on(parameters: Parameters) -> date | None:
    """A day from today to the horizon of the index."""
    day = parameters.read(
        "open", _day, _("“%(value)s” is not a day: write it as 2027-05-31.")
    )
    if day is None:
        return None
    today = localdate()
    if day < today:
        parameters.problems.add("open", str(day), _("%(value)s is in the past."))
        return None
    last = today + timedelta(days=HORIZON_DAYS - 1)
    if day > last:
        told = _("We know opening days until %(last)s only.")
        parameters.problems.add("open", str(day), told, last=last)
        return None
    return day


def near(parameters: Parameters) -> Near | None:
    """A point, or the centre of a commune, and how far from it."""
    km = parameters.read(
        "km",
        _km,
        _("“%(value)s” is not a distance: write kilometres from 0.1 to 200."),
    )
    place = parameters.read(
        "near",
        _place,
        _(
            "“%(value)s” is not a place: write latitude,longitude or the INSEE code of "
            "a commune."
        ),
    )
    if place is None:
        return None
    latitude, longitude, insee, name = place
    return Near(latitude, longitude, DEFAULT_KM if km is None else km, insee, name)


def bbox(parameters: Parameters) -> BBox | None:
    return parameters.read(
        "bbox",
        _bbox,
        _("“%(value)s” is not a box: write west,south,east,north in degrees."),
    )


def page(parameters: Parameters) -> int:
    told = _("“%(value)s” is not a page from 1 to %(last)s.")
    return parameters.read("page", _page, told, last=LAST_PAGE) or 1


def _is_text(sign: str) -> bool:
    """Controls, surrogates, unassigned and bidirectional signs are no text."""
    return sign in "\t\n\r" or unicodedata.category(sign) not in (
        "Cc",
        "Cs",
        "Cn",
        "Co",
        "Cf",
    )


def _encodes(value: str) -> bool:
    """False for lone surrogates and NUL, which no database takes."""
    return value.isprintable()


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if DAY.fullmatch(value) else None
    except ValueError:
        return None


def number(value: str, least: float, most: float) -> float | None:
    if not NUMBER.fullmatch(value):
        return None
    found = round(float(value), 5) + 0.0  # no negative zero
    return found if math.isfinite(found) and least <= found <= most else None


def _km(value: str) -> float | None:
    return number(value, 0.1, MOST_KM)


def _page(value: str) -> int | None:
    found = int(value) if WHOLE.fullmatch(value) else 0
    return found if 1 <= found <= LAST_PAGE else None


def _place(value: str) -> tuple[float, float, str, str] | None:
    if INSEE.fullmatch(value):
        return _centre(value)
    parts = value.split(",")
    if len(parts) != 2:
        return None
    latitude, longitude = number(parts[0], -90, 90), number(parts[1], -180, 180)
    if latitude is None or longitude is None:
        return None
    return latitude, longitude, "", ""


def _centre(insee: str) -> tuple[float, float, str, str] | None:
    commune = Commune.objects.filter(insee=insee, latitude__isnull=False).first()
    if commune is None:
        return None
    return commune.latitude, commune.longitude, insee, commune.name


def _bbox(value: str) -> BBox | None:
    parts = value.split(",")
    if len(parts) != 4:
        return None
    limits = (180, 90, 180, 90)
    edges = [number(p, -most, most) for p, most in zip(parts, limits, strict=True)]
    if None in edges:
        return None
    box = BBox(*edges)
    return box if box.west < box.east and box.south < box.north else None
