from django.utils.translation import override

from catalogue.page.facts import Row, age_words, fact_rows
from catalogue.page.words import Text
from tests.catalogue.documents import EVENT, SERVICE, VISIT


def test_facts_of_a_visit_are_rows_in_words():
    with override("en"):
        rows = fact_rows(VISIT, "en")

    assert rows == [
        Row("Where", Text("12 rue des Remparts, 65100 Lourdes")),
        Row("Duration", Text("1\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30")),
        Row("Ages", Text("from 3 years")),
        Row("Groups", Text("10 to 45 people")),
        Row("Languages spoken", Text("French, English and Spanish")),
        Row("Pets", Text("not admitted")),
    ]


def test_facts_name_the_premises_in_the_language_that_they_have():
    with override("en"):
        rows = fact_rows(EVENT, "en")

    assert rows[-1] == Row(
        "Takes place at",
        Text("Château des Trois Vallées", lang="fr"),
        EVENT.place.premises.path["en"],
    )


def test_facts_that_are_unknown_have_no_row():
    assert fact_rows(SERVICE, "en") == []


def test_ages_are_told_from_either_end():
    with override("en"):
        said = [age_words(6, 12), age_words(6, None), age_words(None, 12)]

    assert said == ["6 to 12 years", "from 6 years", "up to 12 years"]
    assert age_words(None, None) == ""
