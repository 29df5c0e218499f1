"""The page of results, against the engine alone and the template alone.

The page, its view with everything that it asks of the database, may take as long as
the engine plus 1.5 times the same template over what the view had prepared. Answers
are not kept: no question is asked twice of the view. At most six queries a page.

    python -m benchmarks.search_page [offers [questions]]
"""

import sys
from collections.abc import Callable
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from django.template.loader import get_template
from django.test import RequestFactory

from .database import analyze, throwaway_database, vendor
from .generated import fill
from .questions import flat, mixed
from .report import report, spread

TEMPLATES, MOST_QUERIES = 1.5, 6


def main(offers: int = 5_000, questions: int = 200) -> int:
    with throwaway_database(), TemporaryDirectory() as folder:
        from django.conf import settings
        from django.utils.translation import activate

        from search.indexing import rebuild

        settings.SEARCH_INDEX_DIR, settings.MEDIA_ROOT = folder, f"{folder}/media"
        activate("fr")
        fill(offers)
        rebuild()
        analyze()
        measured = [_measure(query) for query in _once(flat(mixed(questions)))]
    pages, engines, templates, queries = zip(*measured, strict=True)
    allowed = median(engines) + TEMPLATES * median(templates)
    short = report(
        "search_page (at most the engine's time and 1.5 times the template's)",
        allowed / median(pages),
        1,
        f"{vendor()}, {offers} offers, {len(pages)} questions, p50/p95: page"
        f" {spread(pages)}, engine {spread(engines)}, template {spread(templates)}",
    )
    return short | report(
        f"search_page, against {MOST_QUERIES} queries",
        MOST_QUERIES / max(queries),
        1,
        f"{max(queries)} at most, {median(queries):.0f} at the median",
    )


def _once(queries) -> list:
    """Each address once, in their order."""
    return list({query.url(): query for query in queries}.values())


def _measure(query) -> tuple[float, float, float, int]:
    """(seconds of the page, of the engine, of the template; queries of the page)."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from search.engines import get_engine
    from search.finding import keeping
    from search.views import search

    def page():
        keeping.answers.forget()
        return search(_request(query))

    with CaptureQueriesContext(connection) as captured:  # and all three are warm then
        page()
    context = _context(page)
    template = get_template("search/results.html")
    return (
        _seconds(page),
        _seconds(lambda: get_engine().search(query)),
        _seconds(lambda: template.render(context, _request(query))),
        len(captured),
    )


def _request(query):
    return RequestFactory().get("/fr/recherche/" + query.url())


def _context(page: Callable[[], object]) -> dict:
    """What the view gives its template."""
    from search import views

    found: list[dict] = []
    render = views.render

    def caught(request, template, context):
        found.append(context)
        return render(request, template, context)

    views.render = caught
    try:
        page()
    finally:
        views.render = render
    return found[0]


def _seconds(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return perf_counter() - started


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
