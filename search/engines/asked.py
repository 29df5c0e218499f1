"""What a query asks of every entry, as conditions, the same for every engine."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from catalogue.accessibility.verdict import Answer
from search.asking.conditions import After, Condition, Conditions, Has
from search.asking.query import SearchQuery
from search.facets import GROUPS, Group, Mode
from search.filters import FILTERS

from . import access
from .fields import field_of, term_of

AUDIENCES = ("public",)
ACCESS = "access"  # stands for the needs among the parts of `Asked.apart`


@dataclass(frozen=True, slots=True)
class Asked:
    """What every hit fulfils: `always`, and each of `apart`, whose counts are made
    without them: facet, filter or ACCESS → conditions. `unknown`: filter → what those
    fulfil that it shows apart, in place of its own. `answers`: how needs are answered,
    in place of those of ACCESS; {} where no need is asked."""

    always: Conditions
    apart: Mapping[str, Conditions]
    unknown: Mapping[str, Conditions]
    answers: Mapping[Answer, Conditions]

    def rest(self, without: str = "") -> Conditions:
        """Those `apart`, but one."""
        parts = (some for code, some in self.apart.items() if code != without)
        return tuple(one for some in parts for one in some)

    def all(self, without: str = "") -> Conditions:
        """Everything, but one part."""
        return (*self.always, *self.rest(without))


def asked(query: SearchQuery, today: date) -> Asked:
    """Groups of which all choices count are never left out, hence stand in `always`."""
    always, apart = [*_visible(today), *_only(query)], {}
    for code, values in query.selections.items():
        chosen = (*_chosen(GROUPS[code], values), *still_true(GROUPS[code], today))
        if GROUPS[code].mode is Mode.ANY:
            apart[code] = chosen
        else:
            always += chosen
    unknown = {}
    for code, value in query.filters.items():
        one = FILTERS[code]
        if one.doubt is None:
            always += one.conditions(value, today)
        elif code == query.unknown:
            always += one.doubt.conditions(value, today)
        else:
            apart[code] = one.conditions(value, today)
            unknown[code] = one.doubt.conditions(value, today)
    answers = access.answers(query.access, today)
    if answers:
        apart[ACCESS] = access.listed(answers, query.access.shown)
    return Asked(tuple(always), apart, unknown, answers)


def still_true(group: Group, today: date) -> Conditions:
    """Entries whose values are no longer what they were count for none."""
    return (After(group.until, today.toordinal()),) if group.until else ()


def _visible(today: date) -> Iterator[Condition]:
    """What may be found at all: public, and not over."""
    yield Has("audience", AUDIENCES)
    yield After("over_on", today.toordinal())


def _only(query: SearchQuery) -> Conditions:
    return (Has("uid", query.only),) if query.only else ()


def _chosen(group: Group, values: tuple[str, ...]) -> Iterator[Condition]:
    terms = [term_of(group, value) for value in values]
    for some in [[term] for term in terms] if group.mode is Mode.ALL else [terms]:
        yield Has(field_of(group), tuple(some))
