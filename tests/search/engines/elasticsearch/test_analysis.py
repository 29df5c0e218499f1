"""Elasticsearch analyses a text as `search.text` does: on all real offers.

Differences that are known: fractions in one sign other than ¼, ½ and ¾; languages
that fold to no Latin letter; in German, about one word in forty, because Lucene's
Snowball is a version behind ours (in English, the words of it that real offers hold
are named in `analysis.SNOWBALL_2`).
"""

from bisect import bisect_right
from itertools import accumulate

import pytest
from elasticsearch import Elasticsearch

from search.engines.elasticsearch.analysis import analysis
from search.engines.elasticsearch.index import Index
from search.indexing import drain
from search.text import analyse
from search.text.analysis import RUNS
from tests.search.real_texts import real_texts
from tests.search.things import offer, publish

EQUAL = ("fr", "en", "es", "it", "nl")
AT_ONCE = 3_000  # runs of signs; the server gives at most 10,000 tokens
WHOLE = 200  # texts, of each language, that are read as they are


@pytest.fixture
def server(elasticsearch, settings):
    """(client, index) with the analysers of the mapping."""
    drain(elasticsearch)
    index: Index = elasticsearch._index
    with Elasticsearch(settings.ELASTICSEARCH_URL, request_timeout=60) as client:
        yield client, index.alias


@pytest.mark.parametrize("language", EQUAL)
def test_every_word_of_the_real_offers_has_the_stems_that_we_give_it(server, language):
    runs = sorted(
        {run for text in real_texts()[language] for run in RUNS.findall(text)}
    )
    assert len(runs) > 20_000
    other = {}
    for start in range(0, len(runs), AT_ONCE):
        part = runs[start : start + AT_ONCE]
        for run, theirs in zip(part, by_run(server, language, part), strict=True):
            if theirs != analyse(run, language):
                other[run] = theirs

    assert other == {}


def test_german_differs_in_one_word_of_forty(server):
    runs = sorted({run for text in real_texts()["de"] for run in RUNS.findall(text)})
    other = 0
    for start in range(0, len(runs), AT_ONCE):
        part = runs[start : start + AT_ONCE]
        given = by_run(server, "de", part)
        other += sum(analyse(a, "de") != b for a, b in zip(part, given, strict=True))

    assert 0 < other / len(runs) < 1 / 40


@pytest.mark.parametrize("language", EQUAL)
def test_whole_texts_come_apart_alike(server, language):
    client, alias = server
    texts = real_texts()[language]
    for text in texts[:: len(texts) // WHOLE]:
        answer = client.indices.analyze(index=alias, analyzer=language, text=text)
        theirs = [token["token"] for token in answer["tokens"]]
        assert theirs == analyse(text, language), text


def test_who_asks_the_index_by_match_has_their_words_analysed(server, elasticsearch):
    publish(offer(title={"it": "I laghi", "fr": "Les lacs"}))
    drain(elasticsearch)
    client, alias = server
    client.indices.refresh(index=alias)

    for field, typed in (("title_it", "Lago"), ("title_fr", "l’étang ou le LAC")):
        found = client.search(index=alias, query={"match": {field: typed}})
        assert found["hits"]["total"]["value"] == 1


def test_every_language_has_its_analyser():
    analysers = analysis()["analyzer"]
    assert {"fr", "en", "es", "it"} <= analysers.keys()


def by_run(server, language: str, runs: list[str]) -> list[list[str]]:
    """The tokens of each run, by where they begin in all of them together."""
    client, alias = server
    starts = [0, *accumulate(len(run.encode("utf-16-le")) // 2 + 1 for run in runs)]
    answer = client.indices.analyze(index=alias, analyzer=language, text=" ".join(runs))
    found: list[list[str]] = [[] for _ in runs]
    for token in answer["tokens"]:
        found[bisect_right(starts, token["start_offset"]) - 1].append(token["token"])
    return found
