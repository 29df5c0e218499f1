import pytest
from django.utils.translation import override

from catalogue.fact_reports.form import LONGEST, ReportForm


@pytest.mark.parametrize(
    ("sent", "errors"),
    [
        ({"message": "There are three steps."}, {}),
        ({"message": "x" * LONGEST, "website": ""}, {}),
        (
            {"message": "   "},
            {"message": ["Write what is wrong, so that an editor can check it."]},
        ),
        (
            {"message": "x" * (LONGEST + 1)},
            {"message": ["Write at most 2000 characters; there are 2001 now."]},
        ),
        ({"message": "a\0b"}, {"message": ["Null characters are not allowed."]}),
        (
            {"message": "x", "website": "https://spam.example"},
            {
                "website": [
                    "A hidden field was filled in. It is empty now: please send again."
                ]
            },
        ),
    ],
)
def test_a_report_is_taken_or_told_what_to_mend(sent, errors):
    with override("en"):
        assert ReportForm(sent).errors == errors
