"""Who comes along: what an offer says of it, and what is asked of an entry."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.entries.party import (
    DOGS,
    EVERY_AGE,
    GROUP,
    NO_DOGS,
    Fits,
    Party,
    fits,
    may_take,
    takes,
)
from search.finding.holding import all_hold

from ..things import offer

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, Fits()),
        ({"group_min": 10, "group_max": 45, "capacity": 300}, Fits(10, 45)),
        ({"group_min": 10, "capacity": 300}, Fits(10, 0)),
        ({"capacity": 8}, Fits(1, 8)),
        ({"age_min": 6}, Fits(age_least=6)),
        ({"age_max": 12}, Fits(age_most=12)),
    ],
)
def test_what_an_offer_says(fields, found):
    assert fits(offer(**fields), TODAY) == found


def values(found: Fits, *marks: str, until: int = 1) -> dict:
    return found._asdict() | {
        "marks": list(marks),
        "access_until": TODAY.toordinal() + until,
    }


def answer(party: Party, entry: dict) -> str:
    if all_hold(takes(party, TODAY), entry):
        return "yes"
    return "unknown" if all_hold(may_take(party, TODAY), entry) else "no"


@pytest.mark.parametrize(
    ("party", "entry", "said"),
    [
        (Party(4), values(Fits(1, 4)), "yes"),
        (Party(4, (3,)), values(Fits(1, 4)), "no"),
        (Party(4), values(Fits(15, 50)), "no"),
        (Party(4), values(Fits()), "yes"),
        (Party(40), values(Fits()), "unknown"),
        (Party(40), values(Fits(15, 50)), "yes"),
        (Party(40), values(Fits(15, 0)), "unknown"),
        (Party(12), values(Fits(15, 0)), "no"),
        (Party(2, (4, 9)), values(Fits(age_least=6)), "no"),
        (Party(2, (6, 9)), values(Fits(age_least=6)), "yes"),
        (Party(2, (6, 13)), values(Fits(age_most=12)), "no"),
        (Party(2), values(Fits(age_most=12)), "yes"),
        (Party(1, dog=True), values(Fits(), DOGS), "yes"),
        (Party(1, dog=True), values(Fits(), NO_DOGS), "no"),
        (Party(1, dog=True), values(Fits()), "unknown"),
        (Party(1, dog=True), values(Fits(), DOGS, until=0), "unknown"),
        (Party(1, dog=True), values(Fits(), NO_DOGS, until=0), "unknown"),
        (Party(40, dog=True), values(Fits(), NO_DOGS), "no"),
    ],
)
def test_is_this_party_taken(party, entry, said):
    assert answer(party, entry) == said


parties = st.builds(
    Party,
    st.integers(0, 60),
    st.lists(st.integers(0, 17), max_size=3).map(tuple),
    st.booleans(),
)
offers = st.builds(
    values,
    st.builds(
        Fits,
        st.integers(0, 20),
        st.sampled_from((0, 4, 12, 50)),
        st.integers(0, 12),
        st.sampled_from((12, 16, EVERY_AGE)),
    ),
    st.sampled_from((DOGS, NO_DOGS, "")),
    until=st.integers(0, 1),
)


@given(parties, offers)
def test_what_is_apart_is_not_what_is_found(party, entry):
    found = all_hold(takes(party, TODAY), entry)
    assert not (found and all_hold(may_take(party, TODAY), entry))


@given(parties, offers)
def test_nobody_is_taken_against_what_is_said(party, entry):
    if answer(party, entry) == "no" or not party.size:
        return
    most = entry["group_most"]
    assert entry["group_least"] <= party.size
    assert not most or party.size <= most
    if party.size >= GROUP and answer(party, entry) == "yes":
        assert most
    ages = range(entry["age_least"], entry["age_most"] + 1)
    assert all(age in ages for age in party.ages)
