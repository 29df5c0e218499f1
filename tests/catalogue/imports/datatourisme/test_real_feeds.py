"""Both vintages convert whole, and to the same numbers as ever (golden.json).

A change of a number is a change of what visitors read: look before you renew it.
"""

import json
from pathlib import Path

import pytest

from catalogue.imports.problem import Severity
from catalogue.imports.sources.datatourisme import SOURCE
from tests.shared_data import real_file

from .golden import summary
from .test_mutations import check

GOLDEN = json.loads((Path(__file__).parent / "golden.json").read_bytes())
FEEDS = {
    "2020": "datatourisme/flux-centre-val-de-loire-2020-shared.zip",
    "2023": "datatourisme/flux-nouvelle-aquitaine-2023-shared.zip",
}


@pytest.mark.parametrize("vintage", FEEDS)
def test_real_feed_converts_whole(vintage):
    found = summary(real_file(FEEDS[vintage]))

    assert {name: dict(counts) for name, counts in found.items()} == GOLDEN[vintage]
    assert not [code for code in found["problems"] if code.startswith("rejected")]
    assert found["records"]["read"] == found["records"]["announced"]


@pytest.mark.parametrize(
    ("name", "records"),
    [
        ("datatourisme/flux-mini-64-unpacked", 60),
        ("datatourisme/flux-mini-64-unpacked/index.json", 60),
        ("datatourisme/objects-2023-farontir", 6),
    ],
)
def test_real_folder_gives_valid_records(name, records):
    with SOURCE.open(real_file(name)) as delivery:
        found = [SOURCE.convert(raw) for raw in delivery]

    assert delivery.total == len(found) == records
    for converted in found:
        check(converted)
        assert converted.record is not None


def test_index_and_folder_give_the_same_records():
    folder = real_file("datatourisme/flux-mini-64-unpacked")
    with SOURCE.open(folder) as one, SOURCE.open(folder / "index.json") as other:
        assert {raw.name for raw in one} == {raw.name for raw in other}


def test_no_real_record_is_rejected_and_all_are_valid():
    """Every twentieth record of the larger feed, checked against the models."""
    with SOURCE.open(real_file(FEEDS["2023"])) as delivery:
        for position, raw in enumerate(delivery):
            if position % 20 == 0:
                found = SOURCE.convert(raw)
                check(found)
                severities = {problem.severity for problem in found.problems}
                assert severities <= {Severity.WARNING}
