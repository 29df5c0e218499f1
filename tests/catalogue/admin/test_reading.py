"""What the form asks while somebody types."""

from datetime import date

import pytest
from django.utils import translation

from catalogue.admin.opening_reading import ReadDay, Reading, point_at, read
from tests.factories import CommuneFactory

MONDAY = date(2026, 5, 4)


def test_hours_are_read_in_words_and_as_a_week():
    with translation.override("fr"):
        reading = read("Mo-Fr 09:00-12:00,14:00-18:00; We off", date(2026, 5, 6))

    day = [date(2026, 5, 4 + n) for n in range(7)]
    both = "09:00–12:00\n14:00–18:00"
    assert reading.words[0] == (
        "Le lundi, le mardi, le jeudi et le vendredi de 9 h à 12 h et de 14 h à 18 h"
    )
    assert (reading.monday, reading.error) == (MONDAY, "")
    assert reading.week == (
        ReadDay(day[0], "open", both),
        ReadDay(day[1], "open", both),
        ReadDay(day[2], "closed", "fermé"),
        ReadDay(day[3], "open", both),
        ReadDay(day[4], "open", both),
        ReadDay(day[5], "closed", "fermé"),
        ReadDay(day[6], "closed", "fermé"),
    )


def test_nothing_typed_is_no_error():
    assert read("  ") == Reading()


def test_an_error_points_at_its_character():
    reading = read("Mo-Fr 09:00-25:90")

    line, caret = reading.pointed.split("\n")
    assert line == "Mo-Fr 09:00-25:90"
    assert caret == " " * (reading.place - 1) + "^"
    assert reading.error
    assert not reading.words


@pytest.mark.parametrize(
    ("text", "position", "pointed"),
    [
        ("abc", 1, "abc\n ^"),
        ("abc", 3, "abc\n   ^"),
        ("ab\ncdef", 5, "cdef\n  ^"),
        (
            "x" * 50 + "!" + "y" * 50,
            50,
            "…" + "x" * 30 + "!" + "y" * 29 + f"\n{31 * ' '}^",
        ),
    ],
)
def test_point_at_shows_one_line_and_a_caret(text, position, pointed):
    assert point_at(text, position) == pointed


@pytest.mark.django_db
def test_the_reading_is_a_fragment_with_the_caret(as_editor):
    page = as_editor.get("/admin/offers/opening/", {"expression": "Mo-Fr 9h"})

    assert page.status_code == 200
    assert "^</pre>" in page.content.decode()
    assert "<html" not in page.content.decode()


@pytest.mark.django_db
def test_the_reading_escapes_what_is_typed(as_editor):
    page = as_editor.get("/admin/offers/opening/", {"expression": "<script>x</script>"})

    assert "<script>" not in page.content.decode()


@pytest.mark.django_db
def test_communes_around_begin_with_the_one_asked_for(as_editor):
    CommuneFactory()
    CommuneFactory(insee="65004", name="Adé", latitude=43.13, longitude=-0.03)
    CommuneFactory(insee="31555", name="Toulouse", latitude=43.6, longitude=1.44)
    CommuneFactory(insee="65999", name="Sans centre", latitude=None, longitude=None)

    near = as_editor.get("/admin/offers/communes/", {"insee": "65004"}).json()
    far = as_editor.get("/admin/offers/communes/", {"lat": "nan", "lon": "x"}).json()

    assert near == {
        "communes": [
            {"name": "Adé", "lat": 43.13, "lon": -0.03},
            {"name": "Lourdes", "lat": 43.0949, "lon": -0.0462},
        ],
        "found": True,
    }
    assert (far["found"], len(far["communes"])) == (False, 3)


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["opening", "communes"])
def test_strangers_are_sent_away(client, path):
    assert client.get(f"/admin/offers/{path}/").status_code == 302
