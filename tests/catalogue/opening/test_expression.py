import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.opening import Hours, OpeningError, parse
from catalogue.opening.checks import MAX_LENGTH
from catalogue.opening.selectors import YearRange
from tests.shared_data import real_file


def refusal(text: str) -> OpeningError:
    with pytest.raises(OpeningError) as caught:
        parse(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "normalised"),
    [
        ("Mo-Fr 9:00-18:00", "Mo-Fr 09:00-18:00"),
        ("mo-fr 10:00 - 12:00", "Mo-Fr 10:00-12:00"),
        ("24/7", "24/7"),
        ("off", "closed"),
        ("PH +1 day off", "PH +1 days closed"),
        ("Apr-Oct: Mo-Su 10:00-18:00", "Apr-Oct Mo-Su 10:00-18:00"),
        ("Feb 29 10:00-12:00", "Feb 29 10:00-12:00"),
        ("Apr 1-30 10:00-12:00", "Apr 1-Apr 30 10:00-12:00"),
        ('"sur rendez-vous"', 'unknown "sur rendez-vous"'),
        ('Mo "SH; Feb 30"', 'Mo unknown "SH; Feb 30"'),
        ('Mo 10:00-12:00 "a"; Tu "b"', 'Mo 10:00-12:00 "a"; Tu unknown "b"'),
        ('24/7 "code"', '24/7 "code"'),
        ('open "code"', '24/7 "code"'),
        ('Mo-Fr 18:00+ "bar"', 'Mo-Fr 18:00+ "bar"'),
        ('sunrise-sunset "parc"', 'sunrise-sunset "parc"'),
    ],
)
def test_parse_gives_the_normal_form(text, normalised):
    assert parse(text).normalised == normalised
    assert parse(normalised).normalised == normalised


@pytest.mark.parametrize(
    ("text", "position", "message", "suggestion"),
    [
        ("9h-12h", 0, "Times are written 09:00, not “9h”.", "09:00-12:00"),
        (
            "lundi 9h-12h",
            0,
            "Days are written Mo, Tu, We, Th, Fr, Sa, Su: “lundi” is not one.",
            "Mo 09:00-12:00",
        ),
        (
            "Du lundi au vendredi de 9h à 12h et de 14h à 18h30",
            3,
            "Days are written Mo, Tu, We, Th, Fr, Sa, Su: “lundi” is not one.",
            "Mo-Fr 09:00-12:00,14:00-18:30",
        ),
        (
            "Mo-Fr 9-18",
            6,
            "Times need their minutes, 09:00-18:00, not “9-18”.",
            "Mo-Fr 09:00-18:00",
        ),
        (
            "Mo 09:00",
            3,
            "“09:00” has no end: write 09:00-12:00, or 09:00+ if the end is not known.",
            "Mo 09:00+",
        ),
        ("fermé", 0, "For days that are closed write off, not “fermé”.", "closed"),
        (
            "jours fériés fermé",
            0,
            "Public holidays are written PH, not “jours fériés”.",
            "PH closed",
        ),
        (
            "1er mai fermé",
            4,
            "Months are written Jan, Feb, Mar and so on, before the day: “mai” is "
            "not one.",
            "May 1 closed",
        ),
        (
            "Mo-Fr 9am-5pm",
            6,
            "Times are written on 24 hours, 14:00, not “9am”.",
            "Mo-Fr 09:00-17:00",
        ),
        (
            "Mo-Fr 09.00-12.00",
            6,
            "Between hours and minutes goes a colon, not “09.00”.",
            "Mo-Fr 09:00-12:00",
        ),
        (
            "24h/24 7j/7",
            0,
            "“24h/24 7j/7” is not understood: write 24/7 for day and night.",
            "24/7",
        ),
        (
            "Mo-Fr 10:00–12:00",
            11,
            "From one to another goes a plain hyphen, not “–”.",
            "Mo-Fr 10:00-12:00",
        ),
        (
            "Mo-Fr 09:00-18:00 Sa 10:00-12:00",
            17,
            "Between two sets of days and times goes a semicolon.",
            "Mo-Fr 09:00-18:00; Sa 10:00-12:00",
        ),
        (
            "Mo-Fr 09:00-12:00;",
            17,
            "Nothing follows the last “;”: take it away.",
            "Mo-Fr 09:00-12:00",
        ),
        (
            "31/12/2026 off",
            0,
            "Dates are written with the year first and the month as a word, 2026 Dec "
            "31: “31/12/2026” is not one.",
            "",
        ),
        ("Su-Mo 25:00-26:00", 6, "There is no such time as “25:00”.", ""),
        (
            "sur rendez-vous",
            0,
            "Words go between quotation marks, after the word unknown.",
            'unknown "sur rendez-vous"',
        ),
        ("Mo-Fr é", 6, "“é” is not understood here.", ""),
        ("Mo-", 3, "Something is missing at the end.", ""),
        (
            "Mo 10:00-12:00; SH off",
            16,
            "School holidays (SH) have no calendar here: write their dates, for "
            "example 2026 Oct 17-2026 Nov 2.",
            "",
        ),
        ("Feb 30 off", 4, "There is no Feb 30: the last day is Feb 29.", ""),
        ("2026 Feb 29 off", 9, "There is no Feb 29: the last day is Feb 28.", ""),
        ("Apr 1-31 off", 6, "There is no Apr 31: the last day is Apr 30.", ""),
        ("Mo off; Jan 0 off", 12, "There is no Jan 0: the last day is Jan 31.", ""),
        (
            "2026 Oct 1-2026 Apr 1 off",
            11,
            "This period ends before it begins: swap the two dates.",
            "",
        ),
        (
            " ",
            0,
            "There are no opening hours here: write for example Mo-Fr 09:00-18:00.",
            "",
        ),
        (
            "x" * 40_000,
            MAX_LENGTH,
            "Opening hours hold at most 20000 characters.",
            "",
        ),
    ],
)
def test_parse_says_what_is_wrong_and_where(text, position, message, suggestion):
    error = refusal(text)

    assert (error.position, error.message, error.suggestion) == (
        position,
        message,
        suggestion,
    )


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Mo-Fr 09:00-18:00", None),
        ("2019", YearRange(2019, 2019)),
        ("2026 Apr 1-2027 Mar 31 10:00-12:00", YearRange(2026, 2027)),
        ("2026Jul-Aug 10:00-12:00; 2028 10:00-12:00", YearRange(2026, 2028)),
        ("2026 10:00-12:00; Mo 10:00-12:00", None),
        ("Mo 10:00-12:00; 2026 Dec 25 off", None),
    ],
)
def test_parse_knows_the_years_it_speaks_about(text, years):
    assert parse(text).years == years


def test_parse_reads_a_text_once():
    assert parse("Mo 10:00-12:00") is parse("Mo 10:00-12:00")


PIECES = st.sampled_from(
    [
        *("Mo", "-", "Fr", " ", "09:00", "12:00", ",", ";", "||", "lundi", "9h", "PH"),
        *(
            "Feb",
            "30",
            "2026",
            '"',
            "off",
            "week",
            "[1]",
            "SH",
            "easter",
            "+",
            "/",
            "é",
        ),
    ]
)


def outcome(text: str) -> Hours | OpeningError:
    try:
        return parse(text)
    except OpeningError as error:
        return error


def assert_helps(text: str, error: OpeningError) -> None:
    """The position lies in the text, and a suggestion is valid."""
    assert 0 <= error.position <= len(text)
    assert not error.suggestion or parse(error.suggestion)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=12).map("".join)))
def test_parse_reads_or_refuses_whatever_is_typed(text):
    result = outcome(text)
    if isinstance(result, OpeningError):
        assert_helps(text, result)
    else:
        assert parse(result.normalised) == result


@pytest.mark.parametrize(
    "name", ["invalid_opening_hours.tsv", "invalid_but_unambiguous_opening_hours.tsv"]
)
def test_parse_reads_or_refuses_what_people_wrote(name):
    lines = real_file(f"osm/opening_hours/{name}").read_text("utf-8").splitlines()
    for line in lines[::25]:
        text = line.partition("\t")[2]
        result = outcome(text)
        if isinstance(result, OpeningError):
            assert_helps(text, result)
        else:
            assert parse(result.normalised) == result
