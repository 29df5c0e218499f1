"""Half-open buckets: their edges, their words, and what touches them."""

import re
from math import inf

import pytest
from django.utils.translation import override

from search.facets import BUCKETS, units
from search.facets.buckets import Bucket, Span, buckets, codes

HOURS = buckets((1, 2, 4), units.hours, grain=60)


def test_buckets_are_cut_at_the_edges_in_the_numbers_of_the_documents():
    cut = [(one.code, one.start, one.end) for one in HOURS]

    assert cut == [
        ("0-1", 0, 60),
        ("1-2", 60, 120),
        ("2-4", 120, 240),
        ("4-", 240, inf),
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            [
                "under 1 hour",
                "from 1 to under 2 hours",
                "from 2 to under 4 hours",
                "4 hours or more",
            ],
        ),
        (
            "fr",
            [
                "moins de 1 heure",
                "de 1 à moins de 2 heures",
                "de 2 à moins de 4 heures",
                "4 heures ou plus",
            ],
        ),
    ],
)
def test_a_bucket_says_its_unit_in_words(language, words):
    with override(language):
        assert [str(one.label) for one in HOURS] == words


@pytest.mark.parametrize(
    ("span", "touched"),
    [
        pytest.param(Span(59, 59), ["0-1"], id="just under an edge"),
        pytest.param(Span(60, 60), ["1-2"], id="on an edge: the next one"),
        pytest.param(Span(90, 240), ["1-2", "2-4", "4-"], id="a range"),
        pytest.param(Span(90, 119), ["1-2"], id="a range within one"),
        pytest.param(Span(120, inf), ["2-4", "4-"], id="no end"),
    ],
)
def test_a_span_is_in_every_bucket_that_it_touches(span, touched):
    assert codes(HOURS, [span]) == touched


def test_several_spans_touch_theirs_and_not_what_lies_between():
    assert codes(HOURS, [Span(300, 300), Span(30, 30)]) == ["0-1", "4-"]


def test_what_is_unknown_is_in_no_bucket():
    assert codes(HOURS, []) == []


@pytest.mark.parametrize("group", BUCKETS, ids=lambda group: group.code)
def test_the_buckets_of_a_facet_leave_no_gap_and_no_overlap(group):
    numbers = [0, *(one.start for one in group.buckets), 10**6]
    held = [codes(group.buckets, [Span(one, one)]) for one in numbers]

    assert all(len(one) == 1 for one in held)
    assert group.buckets[0].start == 0
    assert group.buckets[-1].end == inf


@pytest.mark.parametrize("group", BUCKETS, ids=lambda group: group.code)
@pytest.mark.parametrize("language", ["fr", "en", "es", "it"])
def test_every_bucket_of_a_facet_has_words_of_its_own(group, language):
    labels = group.labels(group.listed, language)

    assert len(set(labels.values())) == len(group.buckets)
    others = [words for code, words in labels.items() if code != "free"]
    assert all(re.search(r"\d.* [^\d\s]{2,}", words) for words in others), labels


def test_a_bucket_may_have_a_name_of_its_own():
    free = Bucket("free", 0, 1, "free of charge")
    both = (free, *buckets((10,), units.euros, grain=100, first=1))

    assert codes(both, [Span(0, 0)]) == ["free"]
    assert codes(both, [Span(1, 999)]) == ["0-10"]
