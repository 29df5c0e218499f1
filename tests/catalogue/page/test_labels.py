from datetime import date

from django.utils.translation import override

from catalogue.document import Label
from catalogue.page.labels import LabelRow, label_rows, status
from tests.catalogue.documents import DAY, VISIT

QUALITE = Label(
    "qualite-tourisme", awarded_on=date(2025, 1, 1), expires_on=date(2028, 1, 1)
)


def test_labels_in_force_come_first_and_claims_are_called_claims():
    with override("en"):
        rows = label_rows(VISIT.labels, "en", DAY)

    assert rows == [
        LabelRow("Musée de France", "", "in_force", "valid until 3 May 2030"),
        LabelRow(
            "Tourisme & Handicap",
            "hearing",
            "claim",
            "declared, without dates: we could not check it",
        ),
        LabelRow(
            "Qualité Tourisme", "no. QT-1", "expired", "expired on 31 December 2024"
        ),
    ]


def test_a_label_ends_with_its_scheme_and_names_the_one_that_follows():
    with override("en"):
        row = label_rows([QUALITE], "en", date(2027, 1, 1))[0]

    assert row.status == "expired"
    assert row.words == (
        "this label ended on 31 December 2026; Destination d’excellence follows it"
    )
    assert status(QUALITE, date(2026, 12, 31)) == "in_force"


def test_a_label_is_not_in_force_before_its_award():
    assert status(QUALITE, date(2024, 12, 31)) == "future"
