from datetime import date

import pytest
from django.utils.translation import override

from catalogue.accessibility.effective import effective
from catalogue.page.access.facts import FactRow, Side, fact_zones
from tests.catalogue.accessibility.places import DAY, NONE, seen

BY = "Measured on site by the tourist office on 12 May 2026."


@pytest.fixture(autouse=True)
def english():
    with override("en"):
        yield


def rows(*observations) -> list[FactRow]:
    zones = fact_zones(effective(observations, DAY))
    return [row for zone in zones for row in zone.rows]


def test_zones_come_in_the_order_one_meets_them():
    shown = fact_zones(
        effective(
            [
                seen("claim_reduced_mobility", True),
                seen("toilet_adapted", True),
                seen("entrance_door_width_cm", 90),
                seen("entrance_steps", 0),
                seen("parking_onsite", True),
            ],
            DAY,
        )
    )

    assert [(zone.code, [row.code for row in zone.rows]) for zone in shown] == [
        ("arrival", ["parking_onsite"]),
        ("entrance", ["entrance_steps", "entrance_door_width_cm"]),
        ("toilets", ["toilet_adapted"]),
        ("claims", ["claim_reduced_mobility"]),
    ]


def test_a_fact_says_who_when_and_how_and_shows_its_picture():
    (row,) = rows(
        seen(
            "entrance_steps",
            0,
            note="By the courtyard",
            photo="/media/door.webp",
            source_ref="https://acceslibre.beta.gouv.fr/app/x/",
        )
    )

    assert row == FactRow(
        code="entrance_steps",
        label="Steps at the entrance",
        standing="known",
        said="Steps at the entrance: 0.",
        evidence=BY,
        note="By the courtyard",
        source="https://acceslibre.beta.gouv.fr/app/x/",
        photo="/media/door.webp",
        otherwise="",
        sides=(),
    )


def test_nothing_that_runs_is_linked_or_shown():
    (row,) = rows(
        seen("entrance_steps", 0, photo="javascript:x", source_ref="javascript:x")
    )

    assert (row.photo, row.source) == ("", "")


def test_there_is_none_is_an_answer():
    (row,) = rows(seen("glass_door_marked", NONE))

    assert (row.standing, row.said) == ("not_applicable", "There is no glass door.")


def test_a_contested_fact_shows_both_sides():
    (row,) = rows(
        seen("entrance_steps", 0),
        seen(
            "entrance_steps",
            2,
            method="declared",
            source="M. Sol",
            observed_on=date(2026, 9, 1),
            note="Since the works",
        ),
    )

    assert row.standing == "contested"
    assert row.evidence == ""
    assert row.otherwise == ""
    assert row.sides == (
        Side("Steps at the entrance: 0.", BY),
        Side(
            "Steps at the entrance: 2.",
            "Declared by M. Sol on 1 September 2026.",
            "Since the works",
        ),
    )


def test_an_older_answer_that_does_not_count_is_kept_in_sight():
    (row,) = rows(
        seen("entrance_steps", 0),
        seen("entrance_steps", 2, source="M. Sol", observed_on=date(2024, 1, 2)),
    )

    assert (row.standing, row.said) == ("known", "Steps at the entrance: 0.")
    assert row.otherwise == "Also said, and not held for true:"
    assert [side.said for side in row.sides] == ["Steps at the entrance: 2."]


def test_an_expired_fact_stays_visible_with_its_date():
    (row,) = rows(seen("entrance_steps", 0, expires_on=date(2026, 11, 1)))

    assert row.standing == "expired"
    assert row.said.endswith("this information expired on 1 November 2026.")
    assert row.evidence == BY


def test_what_was_set_back_to_unknown_is_no_fact():
    assert rows(seen("entrance_steps", None)) == []
