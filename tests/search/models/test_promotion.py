from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from search.models import Promotion

DAY = date(2026, 7, 1)


@pytest.mark.parametrize(
    ("first", "last", "is_on"),
    [
        (None, None, True),
        (DAY, DAY, True),
        (date(2026, 7, 2), None, False),
        (None, date(2026, 6, 30), False),
    ],
)
def test_a_promotion_is_on_between_its_days(first, last, is_on):
    assert Promotion(words="vtt", first_day=first, last_day=last).is_on(DAY) is is_on


def test_words_that_are_not_searched_are_refused(db):
    with pytest.raises(ValidationError) as refused:
        Promotion(words="de la").full_clean()
    assert "words" in refused.value.message_dict


def test_a_promotion_does_not_end_before_it_begins(db):
    with override("en"), pytest.raises(ValidationError, match="ends before it begins"):
        Promotion(words="vtt", first_day=DAY, last_day=date(2026, 6, 1)).full_clean()
