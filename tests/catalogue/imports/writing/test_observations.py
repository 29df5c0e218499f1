from datetime import date

import pytest

from catalogue.imports.report import Counts
from catalogue.models import Observation
from tests.catalogue.imports.lines import record

pytestmark = pytest.mark.django_db
STEPS = {"fact": "entrance_step_height_cm", "method": "measured"}
ABSENT = STEPS | {"state": "not_applicable", "observed_on": "2026-05-12"}


def counting() -> list[tuple]:
    rows = Observation.objects.counting().order_by("pk")
    return list(rows.values_list("state", "value", "note"))


def test_each_state_is_stored_as_it_was_said(delivery):
    report = delivery(
        record(
            1,
            observations=[
                STEPS | {"value": 17, "note": "La plus haute des trois."},
                ABSENT,
                {"fact": "hoist", "state": "unknown", "note": "Vendu."},
            ],
        )
    )

    assert report.counts == Counts(read=1, created=1)
    assert counting() == [
        ("known", 17, "La plus haute des trois."),
        ("not_applicable", None, ""),
        ("unknown", None, "Vendu."),
    ]
    assert Observation.objects.get(state="not_applicable").observed_on == date(
        2026, 5, 12
    )


def test_same_observations_again_write_nothing(delivery):
    said = record(1, observations=[ABSENT, STEPS | {"value": 17, "note": "Usée."}])
    delivery(said)

    assert delivery(said).counts == Counts(read=1, unchanged=1)
    assert Observation.objects.count() == 2


@pytest.mark.parametrize(
    ("before", "after", "left"),
    [
        (STEPS | {"value": 17}, STEPS | {"state": "unknown"}, ("unknown", None, "")),
        (ABSENT, ABSENT | {"note": "Rabotée."}, ("not_applicable", None, "Rabotée.")),
    ],
    ids=["another state", "another note"],
)
def test_what_is_said_otherwise_takes_the_place_of_what_was_said(
    delivery, before, after, left
):
    delivery(record(1, observations=[before]))

    delivery(record(1, observations=[after]))

    assert counting() == [left]
    assert Observation.objects.count() == 3


@pytest.mark.parametrize(
    ("said", "pointer", "code"),
    [
        ({"fact": "hoist", "state": "perhaps"}, "state", "unknown_code"),
        ({"fact": "hoist"}, "value", "fact"),
        ({"fact": "hoist", "state": "unknown", "value": False}, "value", "fact"),
        ({"fact": "hoist", "state": "not_applicable"}, "state", "fact"),
        ({"fact": "hoist", "value": True, "note": "x" * 501}, "note", "too_long"),
    ],
    ids=["no state", "known without value", "value of none", "no answer", "long note"],
)
def test_observation_that_says_nothing_sensible_rejects_its_record(
    delivery, said, pointer, code
):
    report = delivery(record(1, observations=[said]))

    assert report.counts == Counts(read=1, rejected=1)
    assert [(p.pointer, p.code) for p in report.problems] == [
        (f"/observations/0/{pointer}", code)
    ]
