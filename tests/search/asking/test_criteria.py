"""A question, piece by piece."""

import pytest
from django.http import QueryDict
from django.utils.translation import override

from search.asking.criteria import criteria
from search.asking.query import SearchQuery

pytestmark = pytest.mark.django_db


def pieces(address: str) -> list[tuple[str, str, str | None]]:
    """(label, address without, address of it alone), in English."""
    with override("en"):
        query = SearchQuery.parse(QueryDict(address), "en")
        assert query.problems == ()
        return [
            (one.label, one.without.url(), one.alone and one.alone.url())
            for one in criteria(query)
        ]


def test_nothing_is_asked_in_pieces_either():
    assert pieces("") == []


def test_words_and_facets_are_pieces():
    assert pieces("q=castle&kind=eat&kind=stay&duration=1-2") == [
        ("words: castle", "?kind=eat&kind=stay&duration=1-2", None),
        ("Kind: Eat, Stay", "?q=castle&duration=1-2", "?kind=eat&kind=stay"),
        (
            "Duration: from 1 to under 2 hours",
            "?q=castle&kind=eat&kind=stay",
            "?duration=1-2",
        ),
    ]


def test_each_value_of_a_group_of_which_all_count_is_a_piece():
    found = pieces("bikes_for_hire=ebike&bikes_for_hire=tandem&cot=yes")

    assert [(without, alone) for _, without, alone in found] == [
        ("?cot=yes&bikes_for_hire=tandem", "?bikes_for_hire=ebike"),
        ("?cot=yes&bikes_for_hire=ebike", "?bikes_for_hire=tandem"),
        ("?bikes_for_hire=ebike&bikes_for_hire=tandem", "?cot=yes"),
    ] or [(without, alone) for _, without, alone in found] == [
        ("?bikes_for_hire=tandem&cot=yes", "?bikes_for_hire=ebike"),
        ("?bikes_for_hire=ebike&cot=yes", "?bikes_for_hire=tandem"),
        ("?bikes_for_hire=ebike&bikes_for_hire=tandem", "?cot=yes"),
    ]


def test_each_need_is_a_piece_and_so_is_what_makes_them_strict():
    assert pieces("need=wheelchair&need=deaf&alone=1&verified=1") == [
        (
            "I use a wheelchair",
            "?need=deaf&alone=1&verified=1",
            "?need=wheelchair&alone=1&verified=1",
        ),
        (
            "I am deaf",
            "?need=wheelchair&alone=1&verified=1",
            "?need=deaf&alone=1&verified=1",
        ),
        ("I travel alone", "?need=wheelchair&need=deaf&verified=1", None),
        ("Only what was checked", "?need=wheelchair&need=deaf&alone=1", None),
    ]


def test_a_need_is_called_after_who_has_it():
    named = [label for label, _, _ in pieces("need=deaf&need=walking&for_deaf=Rosa")]

    assert named == ["I have difficulty walking", "I am deaf (for Rosa)"]


def test_a_filter_is_a_piece_and_what_is_nearest_lies_further_away():
    address = "near=43.09490,-0.04620&km=2&bbox=-1,42,1,44"
    query = SearchQuery.parse(QueryDict(address), "en")
    near, area = criteria(query)

    assert near.without.url() == "?bbox=-1%2C42%2C1%2C44"
    assert near.alone.url() == "?near=43.0949%2C-0.0462&km=2"
    assert near.nearest.near.km == 200
    assert near.nearest.sort == "distance"
    assert area.without.url() == "?near=43.0949%2C-0.0462&km=2"
    assert area.nearest == area.without
