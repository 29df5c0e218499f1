from datetime import date, timedelta

from django.utils.translation import override

from catalogue.document import Occurrence
from catalogue.page.dates import SHOWN, EventDate, event_dates
from tests.catalogue.documents import DAY, EVENT


def test_dates_say_what_becomes_of_them_and_past_ones_stand_apart():
    with override("en"):
        dates = event_dates(EVENT.occurrences, "en", DAY)

    assert dates.coming == [
        EventDate(
            "scheduled",
            "Friday 4 December 2026",
            "doors at 20:00, 20:30–23:00",
            "",
            "https://example.org/billets",
        ),
        EventDate("sold_out", "Saturday 5 December 2026", "20:30", "sold out", ""),
        EventDate(
            "moved",
            "from 12 to 13 December 2026",
            "",
            "moved to another date (first planned on 6 December 2026)",
            "",
        ),
        EventDate("cancelled", "Saturday 19 December 2026", "", "cancelled", ""),
    ]
    assert [one.days for one in dates.past] == ["Saturday 1 August 2026"]


def test_an_event_of_many_dates_counts_those_that_it_does_not_list():
    days = [DAY + timedelta(days=n) for n in range(SHOWN + 3)]
    dates = event_dates([Occurrence(day, day) for day in days], "en", DAY)

    assert (len(dates.coming), dates.more, dates.past) == (SHOWN, 3, [])


def test_a_ticket_address_that_is_no_web_page_is_no_link():
    one = Occurrence(DAY, DAY, ticket_url="javascript:alert(1)")

    assert event_dates([one], "en", date(2026, 1, 1)).coming[0].tickets == ""
