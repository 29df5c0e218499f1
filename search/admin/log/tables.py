"""The tables of the report, ready to be shown and to be downloaded."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from config.languages import LANGUAGES
from search.log.reports import Filters, Need, Reports, Words

from .actions import Action, Actions
from .labels import filter_labels, need_label


@dataclass(frozen=True, slots=True)
class Line:
    """`name`: what was searched, also said of each link. `cells`: the rest, in the
    order of the columns."""

    name: str
    cells: list[str | int]
    links: list[Action]


@dataclass(frozen=True, slots=True)
class Table:
    """`columns`: headings, that of the name first. `lines`: (reports, actions, at most
    so many; None: all) → lines."""

    code: str
    heading: str | Promise
    explained: str | Promise
    columns: tuple[str | Promise, ...]
    lines: Callable[[Reports, Actions, int | None], list[Line]]


def frequent(reports: Reports, actions: Actions, most: int | None) -> list[Line]:
    return [_words(one, actions) for one in reports.frequent(most)]


def unanswered(reports: Reports, actions: Actions, most: int | None) -> list[Line]:
    return [_words(one, actions) for one in reports.unanswered(most)]


def _words(one: Words, actions: Actions) -> Line:
    return Line(
        one.words,
        [NAMES[one.language], one.times, one.nothing, one.unfiltered, one.few],
        actions.of_words(one.words, one.language),
    )


def combined(reports: Reports, actions: Actions, most: int | None) -> list[Line]:
    return _combinations(reports.combined(most), actions)


def _combinations(found: Iterable[Filters], actions: Actions) -> list[Line]:
    found = list(found)
    labels = filter_labels([one.filters for one in found], actions.language)
    return [
        Line(
            " · ".join(labels[one.filters]),
            [one.times, one.nothing, one.few],
            actions.of_filters(one.filters),
        )
        for one in found
    ]


def needs(reports: Reports, actions: Actions, most: int | None) -> list[Line]:
    return [_need(one, actions) for one in reports.needs()]


def _need(one: Need, actions: Actions) -> Line:
    return Line(
        need_label(one.code),
        [one.times, one.nothing, one.few],
        actions.of_filters(urlencode({"need": one.code})),
    )


NAMES = {one.code: one.name for one in LANGUAGES}
TIMES, NOTHING, FEW = _("Searches"), _("Nothing found"), _("1 to 4 found")
WORDS = (
    *(_("Words"), _("Language"), TIMES),
    *(NOTHING, _("Of these, without filter"), FEW),
)

TABLES = {
    one.code: one
    for one in (
        Table(
            "frequent",
            _("What visitors search most"),
            _("Words that at least five searches had, without accents and signs."),
            WORDS,
            frequent,
        ),
        Table(
            "unanswered",
            _("What finds nothing or little"),
            _(
                "Without a filter it is the words that find nothing: if you offer it "
                "under another word, add a synonym; if not, it may become an offer."
            ),
            WORDS,
            unanswered,
        ),
        Table(
            "combined",
            _("Filters as visitors combine them"),
            _("Places and days are not kept; of communes only their names."),
            (_("Filters"), TIMES, NOTHING, FEW),
            combined,
        ),
        Table(
            "needs",
            _("Needs that visitors have"),
            _("Each alone or with others. A search with two needs counts for both."),
            (_("Need"), TIMES, NOTHING, FEW),
            needs,
        ),
    )
}
