"""A party in the address of a search, on its page and among its chips."""

import pytest
from django.http import QueryDict
from django.utils.translation import override

from search.asking.query import SearchQuery
from search.entries.party import Party
from search.filters import FILTERS
from search.indexing import drain
from tests.pages import Page
from tests.search.things import offer, publish


def query(address: str) -> SearchQuery:
    with override("en"):
        return SearchQuery.parse(QueryDict(address), "en")


@pytest.mark.parametrize(
    ("address", "party", "canonical"),
    [
        ("adults=2&children=7, 4", Party(2, (4, 7)), "?adults=2&children=4%2C7"),
        ("adults=0&children=", None, "?"),
        ("dog=1", Party(dog=True), "?dog=1"),
        ("adults=40", Party(40), "?adults=40"),
    ],
)
def test_an_address_leads_to_a_party_and_back(address, party, canonical):
    found = query(address)

    assert found.problems == ()
    assert found.filters.get("party") == party
    assert found.url() == canonical
    assert query(found.url()[1:]) == found


@pytest.mark.parametrize(
    ("address", "said", "party"),
    [
        ("adults=x", "“x” is no number of adults: from 0 to 999.", None),
        ("adults=1000", "“1000” is no number of adults: from 0 to 999.", None),
        (
            "adults=2&children=4,deux",
            "“deux” is no age of a child: from 0 to 17.",
            Party(2, (4,)),
        ),
        ("children=18", "“18” is no age of a child: from 0 to 17.", None),
    ],
)
def test_what_cannot_be_is_said(address, said, party):
    found = query(address)

    assert [one.sentence for one in found.problems] == [said]
    assert found.filters.get("party") == party


def test_every_member_can_be_taken_away():
    chips = FILTERS["party"].chips

    with override("en"):
        found = [(one.label, one.rest) for one in chips(Party(2, (0, 4), True), "en")]

    assert found == [
        ("2 adults", Party(0, (0, 4), True)),
        ("a baby", Party(2, (4,), True)),
        ("a child of 4 years", Party(2, (0,), True)),
        ("With an assistance dog", Party(2, (0, 4), False)),
    ]


@pytest.mark.django_db
def test_a_coach_finds_who_takes_it_and_whom_to_ask(client, engine, lourdes):
    publish(
        offer(title="Hall", group_min=15, group_max=60),
        offer(title="Hut", capacity=8),
        offer(title="Museum"),
    )
    drain()

    html = client.get("/en/search/?adults=40").content.decode()

    assert titles(html) == ["Hall"]
    assert "Of 1 more we do not know whether it can take you all" in html
    apart = client.get("/en/search/?adults=40&unknown=party").content.decode()
    assert titles(apart) == ["Museum"]
    family = client.get("/en/search/?adults=2&children=4").content.decode()
    assert sorted(titles(family)) == ["Hut", "Museum"]


def titles(html: str) -> list[str]:
    found = (one.text for one in Page(html).all("h3"))
    return [one[1:] for one in found if one[:1].isdigit()]
