"""What one thing misses of what was asked, in words.

Unknown is never said as no; of needs the verdict of today speaks, with its reasons.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.verdict import Answer
from catalogue.page import formats
from search.asking.criteria import WORDS, Criterion, values_label
from search.asking.query import SearchQuery
from search.engines.asked import asked
from search.entries.entry import IndexEntry
from search.facets import GROUPS, Group, Mode
from search.filters import FILTERS
from search.finding.holding import Values, all_hold, metres, metres_beside, values_of
from search.text import analyse

from .access import CardAccess

NAMED = 3  # values that it has instead


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that may miss a part of the question. `access`: for what was asked."""

    entry: IndexEntry
    access: CardAccess | None


def misses(
    query: SearchQuery, criteria: Iterable[Criterion], one: Candidate, day: date
) -> list[str]:
    """A sentence for each criterion that it does not fulfil, for all that we know."""
    values = values_of(one.entry)
    said = []
    for criterion in criteria:
        if criterion.code == WORDS:
            said += _words(query, one.entry)
        elif criterion.code in FILTERS:
            said += _filter(criterion, query, values, day)
        elif criterion.code in GROUPS:
            said += _facet(criterion, one.entry, values, day)
    return [*said, *_needs(query, one.access)]


def _words(query: SearchQuery, entry: IndexEntry) -> Iterator[str]:
    """It has the words if a text has them all, whatever the order."""
    for language, texts in entry.texts.items():
        written = "\n".join((texts.title, texts.keywords, texts.body))
        if set(analyse(query.text, language)) <= set(analyse(written, language)):
            return
    yield _("Does not have the words “%(words)s”") % {"words": query.text}


def _facet(
    criterion: Criterion, entry: IndexEntry, values: Values, day: date
) -> Iterator[str]:
    if all_hold(asked(criterion.alone, day).all(), values):
        return
    group = GROUPS[criterion.code]
    if group.mode is Mode.ALL or len(group.listed) == 1:
        yield _("Not so, or not known: %(criterion)s") % {"criterion": criterion.label}
    elif has := entry.facets.get(group.code):
        yield _instead(group, has[:NAMED], criterion)
    else:
        yield _("Does not say: %(what)s") % {"what": group.label}


def _instead(group: Group, has: Iterable[str], criterion: Criterion) -> str:
    language = criterion.alone.language
    chosen = criterion.alone.selections[group.code]
    return _("%(group)s: %(has)s; you asked for %(asked)s") % {
        "group": group.label,
        "has": values_label(group, has, language),
        "asked": values_label(group, chosen, language),
    }


def _filter(
    criterion: Criterion, query: SearchQuery, values: Values, day: date
) -> Iterator[str]:
    if all_hold(asked(criterion.alone, day).all(), values):
        return
    if criterion.code == "near":
        yield _further(metres(query.near, values), query.near.km, query.language)
        return
    if criterion.code == "along":
        far = metres_beside(query.along.line, values)
        yield _further(far, query.along.km, query.language)
        return
    value, doubt = query.filters[criterion.code], FILTERS[criterion.code].doubt
    said = {"criterion": criterion.label}
    if doubt and all_hold(doubt.conditions(value, day), values):
        yield _("Does not say whether this holds: %(criterion)s") % said
    else:
        yield _("Not so: %(criterion)s") % said


def _further(far: float | None, km: float, language: str) -> str:
    if far is None:
        return _("Does not say where it is")
    said = {"distance": formats.length(far - km * 1000, language)}
    return _("%(distance)s further than you asked for") % said


def _needs(query: SearchQuery, access: CardAccess | None) -> Iterator[str]:
    """Needs that are not met; those of which too little is known, if that counts."""
    if access is None or access.answer in query.access.shown:
        return
    for verdict in access.verdicts:
        said = {"need": NEEDS[verdict.need].label}
        if verdict.answer is Answer.DOES_NOT_SUIT:
            yield _("Does not meet: %(need)s") % said
        elif verdict.answer is Answer.UNKNOWN and query.access.verified:
            yield _("Not checked yet: %(need)s") % said
