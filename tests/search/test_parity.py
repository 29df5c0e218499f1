"""Both engines give the same answers over real offers."""

from collections import Counter
from datetime import date

import pytest
import time_machine
from elasticsearch import Elasticsearch

from catalogue.document import OfferDocument, decode
from catalogue.imports.runner import import_offers
from publication.models import Publication
from search.asking.query import DATE, RELEVANCE, SearchQuery
from search.engines import EmbeddedEngine
from search.engines.words import read
from search.finding.result import SearchResult
from search.indexing import drain
from search.text import analyse
from search.words.edited import current
from tests.shared_data import real_file

from .questions import Questions, synonyms

pytestmark = pytest.mark.django_db
FEED = "datatourisme/flux-centre-val-de-loire-2020-shared.zip"
TODAY = date(2020, 7, 1)  # when the offers of this feed take place
QUESTIONS = 400
OTHER_ORDERS = QUESTIONS // 100  # at most
TOKENS = 9_000  # that the server analyses at once


@pytest.fixture
def offers(elasticsearch):
    """Real offers, published."""
    with time_machine.travel(TODAY, tick=False):
        report = import_offers("datatourisme", real_file(FEED))
        assert report.counts.read > 1_000
        rows = Publication.objects.public().order_by("pk")
        yield [decode(row.document) for row in rows]


@pytest.fixture
def engines(elasticsearch, tmp_path, offers):
    both = (EmbeddedEngine(tmp_path / "other"), elasticsearch)
    for engine in both:
        assert drain(engine) == len(offers)
    return both


def test_both_engines_answer_alike(engines, offers):
    for row in synonyms(offers, seed=5):
        row.save()
    questions = Questions(offers, TODAY, seed=20261123)
    asked = [questions.next() for _ in range(QUESTIONS)]
    other_orders, seen = [], Counter()
    for query in asked:
        one, other = (engine.search(query) for engine in engines)
        assert counted(one) == counted(other), query
        if page(one, query) != page(other, query):
            other_orders.append(query)
        seen.update(kind_of(query, one))

    assert (
        min(
            seen[kind]
            for kind in (
                "words",
                "needs",
                "day",
                "dated",
                "near",
                "along",
                "bbox",
                "facet",
            )
        )
        > 20
    )
    assert seen["corrected"] > 10
    assert seen["synonym"] > 25
    assert seen["found"] > QUESTIONS / 2
    assert len(other_orders) <= OTHER_ORDERS, other_orders


def counted(result: SearchResult) -> tuple:
    """All that does not depend on the order."""
    counts = (result.total, dict(result.unknown), dict(result.groups))
    return counts, result.corrected, result.facets


def page(result: SearchResult, query: SearchQuery) -> list:
    """The hits with their distances; with their scores, ids where these are equal."""
    if query.sort != RELEVANCE:
        return [(hit.id, hit.uid, hit.distance_m) for hit in result.hits]
    return [(round(hit.score, 2), hit.id, hit.uid) for hit in result.hits]


def kind_of(query: SearchQuery, result: SearchResult) -> list[str]:
    said = {
        "words": query.text,
        "needs": query.access.needs,
        "day": query.filters.get("when"),
        "dated": query.sort == DATE,
        "near": query.near,
        "along": query.along,
        "bbox": query.bbox,
        "facet": query.selections,
        "corrected": result.corrected,
        "synonym": any(
            part.others
            for parts in read(query.text, query.language, current().synonyms).values()
            for part in parts
        ),
        "found": result.total,
    }
    return [name for name, value in said.items() if value]


def test_the_server_reads_the_words_that_we_have_analysed(
    elasticsearch, settings, offers
):
    drain(elasticsearch)
    with Elasticsearch(settings.ELASTICSEARCH_URL, request_timeout=60) as client:
        for language in ("fr", "en", "es", "it"):
            ours = [stem for one in offers for stem in stems(one, language)]
            field = f"body_{language}"
            alias = elasticsearch._index.alias
            for start in range(0, len(ours), TOKENS):
                part = ours[start : start + TOKENS]
                answer = client.indices.analyze(
                    index=alias, field=field, text=" ".join(part)
                )
                assert [token["token"] for token in answer["tokens"]] == part


def stems(document: OfferDocument, language: str) -> list[str]:
    texts = (document.title, document.summary, document.description)
    return [
        stem for text in texts for stem in analyse(text.get(language, ""), language)
    ]
