from datetime import date

import pytest

from catalogue.opening import Calendar, parse, week_grid


def test_week_grid_has_seven_days_from_monday():
    grid = week_grid(
        Calendar(parse('Mo-We 09:00-12:00; Fr "sur demande"')), date(2026, 11, 23)
    )

    assert [state.status for state in grid] == [
        *("open", "open", "open", "closed", "unknown", "closed", "closed")
    ]


def test_week_grid_begins_on_a_monday():
    with pytest.raises(ValueError, match="not a Monday"):
        week_grid(Calendar(None), date(2026, 11, 24))
