import pytest

from catalogue.opening import advice, parse

REPLACES = (
    "“%s” replaces what earlier rules say for its days. To add to them, put a comma "
    "before it instead of the semicolon."
)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Mo-Fr 09:00-18:00; Sa 10:00-12:00; PH off", []),
        ("Mo-Fr 09:00-12:00, We 14:00-18:00", []),
        ("Mo-Fr 09:00-18:00; PH 10:00-12:00", []),
        ("2026 Jun 1-2026 Aug 1 09:00-12:00; 2026 Dec 1-2027 Jan 9 10:00-12:00", []),
        ("24/7", []),
        ("Mo-Fr 12:00-14:00; Fr 19:00-22:00", [REPLACES % "Fr 19:00-22:00"]),
        ("PH off; Mo-Fr 09:00-18:00", [REPLACES % "Mo-Fr 09:00-18:00"]),
        ("Mo 00:00-00:00", ["“Mo 00:00-00:00” means 24 hours: is that so?"]),
        (
            "Apr-Oct",
            [
                "“Apr-Oct” gives no times, which means day and night. If the hours "
                "are not known, write unknown after it."
            ],
        ),
    ],
)
def test_advice(text, sentences):
    assert advice(parse(text)) == sentences
