"""The page of the reference on the search says everything that can be asked."""

import re

from config.env import PROJECT
from search.access import PARAMETERS
from search.facets import OWN
from search.parsing import SINGLE

PAGE = (PROJECT / "docs" / "reference" / "search.md").read_text()


def test_every_parameter_is_explained():
    explained = set(re.findall(r"`(\w+)`", PAGE))
    asked = {*SINGLE, *PARAMETERS, *(group.parameter for group in OWN)}

    assert asked - explained == set()


def test_every_key_of_the_answer_is_explained(client, engine, lourdes):
    answer = client.get("/en/search/?format=json").json()

    assert set(answer) - set(re.findall(r"`(\w+)`", PAGE)) == set()
