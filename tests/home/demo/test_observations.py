"""What the demonstration's records say about access."""

from datetime import date

import pytest

from catalogue.accessibility.evidence import KNOWN, MEASURED
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.zones import ZONES
from tests.home.demo.records import all_records

WRITTEN = date(2026, 11, 24)
OBSERVED = [
    pytest.param(record, id=record.external_id)
    for record in all_records()
    if record.observations
]


@pytest.mark.parametrize("record", OBSERVED)
def test_observations_are_answers_to_questions_asked_of_such_a_place(record):
    for seen in record.observations:
        fact = FACTS[seen.fact]
        if seen.state == KNOWN:
            fact.check(seen.value)
        assert ZONES[fact.zone].exists_for(record.kind), seen.fact
        assert seen.observed_on <= WRITTEN


@pytest.mark.parametrize("record", OBSERVED)
def test_claims_are_never_measurements(record):
    claims = [seen for seen in record.observations if FACTS[seen.fact].is_claim]

    assert MEASURED not in {claim.method for claim in claims}


@pytest.mark.parametrize("record", OBSERVED)
def test_facts_agree_with_what_the_fiche_says_elsewhere(record):
    said = {seen.fact: seen.value for seen in record.observations}
    lent = (record.attributes or {}).get("equipment_on_loan", [])
    guided = (record.attributes or {}).get("guided_languages", [])
    rooms = [room for room in record.meeting_rooms or () if room.induction_loop]

    if "wheelchair" in lent:
        assert said.get("wheelchair_loan", True)
    if rooms or "portable_loop" in lent:
        assert said.get("induction_loop") != "none"
    if "fsl" in guided:
        assert "fsl" in said["sign_language"]
    if said.get("path_exists") is False:
        assert not [fact for fact in said if FACTS[fact].part_of == "path_exists"]
