from datetime import date

import pytest

from catalogue.build.staleness import next_quarter, stale_on
from catalogue.document import Image, Label, Occurrence, OfferDocument, Opening, Price

TODAY = date(2026, 11, 23)


def offer(**fields) -> OfferDocument:
    return OfferDocument(
        id="1", code="1", kind="visit", path={}, title={"fr": "Fiche"}, **fields
    )


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        pytest.param({}, None, id="nothing that time changes"),
        pytest.param(
            {"opening": Opening(expression="24/7")},
            date(2027, 1, 1),
            id="the stretch of open days in the index",
        ),
        pytest.param(
            {"opening": Opening(confirmed_until=date(2026, 12, 5))},
            date(2026, 12, 6),
            id="hours no longer confirmed",
        ),
        pytest.param(
            {"labels": [Label("accueil-velo", expires_on=date(2026, 11, 30))]},
            date(2026, 12, 1),
            id="a label ends",
        ),
        pytest.param(
            {"labels": [Label("accueil-velo", expires_on=date(2026, 11, 1))]},
            None,
            id="a label that has ended",
        ),
        pytest.param(
            {"images": [Image("A. Autrice", rights_until=TODAY)]},
            date(2026, 11, 24),
            id="image rights end today",
        ),
        pytest.param(
            {"prices": [Price(valid_from=date(2027, 4, 1))]},
            date(2027, 4, 1),
            id="a price season starts",
        ),
        pytest.param(
            {
                "occurrences": [
                    Occurrence(date(2026, 11, 1), date(2026, 11, 1)),
                    Occurrence(date(2026, 12, 24), date(2026, 12, 25)),
                ]
            },
            date(2026, 12, 26),
            id="the next event is over",
        ),
    ],
)
def test_stale_on_is_the_day_after_the_first_change(fields, day):
    assert stale_on(offer(**fields), [], TODAY) == day


def test_stale_on_knows_images_whose_rights_start_later():
    assert stale_on(offer(), [date(2027, 1, 15)], TODAY) == date(2027, 1, 15)


def test_no_end_is_no_day():
    forever = offer(opening=Opening(confirmed_until=date.max))

    assert stale_on(forever, [], TODAY) is None


@pytest.mark.parametrize(
    ("today", "quarter"),
    [
        (date(2026, 1, 1), date(2026, 4, 1)),
        (date(2026, 9, 30), date(2026, 10, 1)),
        (date(2026, 12, 31), date(2027, 1, 1)),
    ],
)
def test_next_quarter_is_the_same_all_quarter_long(today, quarter):
    assert next_quarter(today) == quarter
