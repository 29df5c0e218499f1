from datetime import date

from django.utils.translation import override

from catalogue.page.facts import Row
from catalogue.page.route import NoticeRow, StageRow, profile, route_view
from catalogue.page.words import Text
from tests.catalogue.documents import DAY, ROUTE

S = "\N{NO-BREAK SPACE}"


def view(day: date = DAY):
    with override("en"):
        return route_view(ROUTE.route, "en", day)


def test_a_route_is_told_in_rows():
    assert view().rows == [
        Row("Kind of route", Text("greenway V81")),
        Row("Length", Text(f"17.4{S}km")),
        Row("Ascent", Text(f"140{S}m")),
        Row("Descent", Text(f"65{S}m")),
        Row("Difficulty", Text("easy")),
        Row("Loop", Text("no")),
        Row("Surface", Text("asphalt and compacted")),
        Row("Away from traffic", Text("92%")),
        Row("Narrowest barrier", Text(f"110{S}cm")),
        Row("Waymarking", Text("vélo vert")),
        Row("Drinking water on the way", Text("yes")),
    ]


def test_only_notices_that_still_count_are_shown():
    assert view().notices == [
        NoticeRow(
            "closed", "from 2 November to 11 December 2026", Text("Travaux.", "fr")
        )
    ]
    assert view(date(2026, 12, 12)).notices == []


def test_stages_carry_their_length_and_station():
    assert view().stages == [
        StageRow(Text("Lourdes to Argelès"), f"13{S}km", "Lourdes"),
        StageRow(Text("Argelès – Pierrefitte", "fr"), f"4.4{S}km", ""),
    ]


def test_the_profile_is_drawn_to_scale_and_told_in_words():
    with override("en"):
        drawn = profile([(0, 400.0), (1000, 500.0), (2000, 450.0)], "en")

    assert drawn.points == "0.0,160.0 360.0,0.0 720.0,80.0"
    assert drawn.area == f"0,160 {drawn.points} 720,160"
    assert drawn.words == (
        f"Starts at 400{S}m, highest point 500{S}m after 1{S}km,"
        f" lowest 400{S}m after 0{S}m, ends at 450{S}m."
    )
    assert drawn.rows == [
        (f"0{S}m", f"400{S}m"),
        (f"1{S}km", f"500{S}m"),
        (f"2{S}km", f"450{S}m"),
    ]


def test_a_flat_way_is_drawn_flat():
    drawn = profile([(0, 400.0), (1000, 401.0)], "en")

    assert drawn.points == "0.0,160.0 720.0,156.8"
