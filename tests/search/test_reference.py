"""The page of the reference on the search says everything that can be asked."""

import re

from catalogue.sectors import ATTRIBUTES
from config.env import PROJECT
from search.asking.query import PARAMETERS
from search.facets import BUCKETS

PAGE = (PROJECT / "docs" / "reference" / "search.md").read_text()


def test_every_parameter_is_explained():
    explained = set(re.findall(r"`(\w+)`", PAGE))

    assert PARAMETERS - ATTRIBUTES.keys() - explained == set()


def test_every_bucket_is_explained():
    rows = dict(re.findall(r"^\| `(\w+)` \| (`.*?) \|", PAGE, re.MULTILINE))

    for group in BUCKETS:
        assert re.findall(r"`([^`]+)`", rows[group.parameter]) == list(group.listed)


def test_every_key_of_the_answer_is_explained(client, engine, lourdes):
    answer = client.get("/en/search/?format=json").json()

    assert set(answer) - set(re.findall(r"`(\w+)`", PAGE)) == set()
