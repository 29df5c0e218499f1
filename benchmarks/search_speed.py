"""Search with six disjunctive facets, against Wagtail's own database search.

The same words and the same filters over the same 10,000 offers, in the same run. The
baseline counts its six facets plainly: over the hits, its own choice included. Set
DATABASE_URL for PostgreSQL; SQLite otherwise. Both are analysed after loading.

    python -m benchmarks.search_speed [offers [questions]]
"""

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from .database import analyze, throwaway_database, vendor
from .generated import fill, materials
from .questions import words
from .report import progress, report, spread

GOAL = 10.0
PAGE = 20


@dataclass(frozen=True, slots=True)
class Question:
    words: str
    kinds: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    communes: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        chosen = {"kind": self.kinds, "sector": self.sectors, "commune": self.communes}
        pairs = [f"{name}={one}" for name, values in chosen.items() for one in values]
        return "&".join([f"q={self.words}", *pairs])


def main(offers: int = 10_000, questions: int = 50) -> int:
    with throwaway_database(), TemporaryDirectory() as folder:
        from django.conf import settings

        settings.SEARCH_INDEX_DIR = folder
        asked = _prepare(offers, questions)
        ours, theirs = _measure(asked)
        detail = (
            f"{vendor()}, {offers} offers, {len(asked)} questions, p50/p95:"
            f" {spread(ours)} against {spread(theirs)}"
        )
        return report("search_speed", median(theirs) / median(ours), GOAL, detail)


def _prepare(offers: int, questions: int) -> list[Question]:
    from search.indexing import rebuild

    _let_wagtail_search()
    fill(offers)
    for name, load in (("our index", rebuild), ("Wagtail's index", _index_wagtail)):
        started = perf_counter()
        load()
        progress(f"{name} built in {perf_counter() - started:.1f} s")
    analyze()
    dice = random.Random(1)
    return [_question(dice) for _ in range(questions)]


def _let_wagtail_search() -> None:
    """Give Wagtail's search what it needs for the same question."""
    from wagtail.search import index

    from catalogue.models import Offer

    Offer.search_fields = [
        *Offer.search_fields,
        index.SearchField("title_fr", boost=4),
        index.SearchField("description_fr"),
        *(index.FilterField(name) for name in ("id", "sectors", "commune")),
    ]


def _index_wagtail() -> None:
    from django.core.management import call_command

    call_command("wagtail_update_index", verbosity=0)


def _question(dice: random.Random) -> Question:
    """One or two words; in two questions of three, filters too."""
    from catalogue.kinds import KINDS
    from catalogue.sectors import SECTORS

    typed = " ".join(words(dice, dice.choice((1, 1, 2))))
    if dice.random() < 1 / 3:
        return Question(typed)
    communes = [one.insee for one in materials().communes]
    return Question(
        typed,
        tuple(dice.sample(list(KINDS), dice.choice((0, 2, 3)))),
        tuple(dice.sample(list(SECTORS), dice.choice((0, 1, 2)))),
        tuple(dice.sample(communes, dice.choice((0, 0, 10)))),
    )


def _measure(asked: list[Question]) -> tuple[list[float], list[float]]:
    """Seconds a question, ours and theirs; alternately, after one to warm up."""
    _ours(asked[0])
    _theirs(asked[0])
    ours, theirs = [], []
    for question in asked:
        ours.append(_seconds(_ours, question))
        theirs.append(_seconds(_theirs, question))
    return ours, theirs


def _seconds(search: Callable[[Question], object], question: Question) -> float:
    started = perf_counter()
    search(question)
    return perf_counter() - started


def _ours(question: Question):
    from django.http import QueryDict

    from search.asking.query import SearchQuery
    from search.finding.finding import find

    return find(SearchQuery.parse(QueryDict(question.address), "fr"))


def _theirs(question: Question) -> tuple[int, list[int], dict[str, Counter]]:
    """Total, page and plain counts of the six facets, from Wagtail's results."""
    from wagtail.search.backends import get_search_backend

    found = get_search_backend().search(
        question.words, _filtered(question), operator="and"
    )
    page = [offer.pk for offer in found[:PAGE]]
    return found.count(), page, dict(_facets(found))


def _filtered(question: Question):
    from django.db.models import Q

    from catalogue.models import Offer

    offers = Offer.objects.filter(live=True)
    if question.kinds:
        offers = offers.filter(kind__in=question.kinds)
    if question.communes:
        offers = offers.filter(commune__in=question.communes)
    any_sector = Q()
    for sector in question.sectors:
        any_sector |= Q(sectors__has=sector)
    return offers.filter(any_sector)


def _facets(found) -> Iterator[tuple[str, Counter]]:
    from catalogue.models import LabelAward, Offer, OfferTheme

    for name in ("kind", "commune_id"):
        yield name, Counter(found.facet(name))
    ids = list(found.facet("id"))
    rows = Offer.objects.filter(pk__in=ids).values_list("sectors", "languages")
    sectors, languages = zip(*rows, strict=True) if ids else ((), ())
    yield "sector", Counter(code for codes in sectors for code in codes)
    yield "language", Counter(code for codes in languages for code in codes)
    awards = LabelAward.objects.filter(offer__in=ids)
    yield "label", Counter(awards.values_list("scheme", flat=True))
    tagged = OfferTheme.objects.filter(content_object__in=ids)
    yield "theme", Counter(tagged.values_list("tag__slug", flat=True))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
