from datetime import date

from django.utils.translation import override

from catalogue.document import Opening
from catalogue.page.opening import Answer, ClosedDays, calendar, opening_panel
from catalogue.page.words import Text
from tests.catalogue.documents import DAY, EAT, VISIT


def panel(opening, asked=None, day=DAY):
    with override("en"):
        return opening_panel(opening, "en", day, asked)


def test_an_open_day_is_answered_with_its_hours():
    asked = panel(VISIT.opening, date(2026, 12, 22)).asked

    assert asked == Answer(
        "open", "Open on Tuesday 22 December 2026: 10:00–12:00, 14:00–17:00."
    )


def test_an_exceptional_closure_is_answered_as_closed_and_listed():
    shown = panel(VISIT.opening, date(2026, 12, 24))

    assert shown.asked == Answer("closed", "Closed on Thursday 24 December 2026.")
    assert shown.closures == [
        ClosedDays("from 24 to 25 December 2026", Text("Noël", lang="fr"))
    ]


def test_a_day_beyond_what_was_confirmed_is_unknown():
    asked = panel(VISIT.opening, date(2027, 1, 5)).asked

    assert asked == Answer(
        "unknown",
        "We do not know for Tuesday 5 January 2027: please call before you come.",
    )


def test_a_closure_that_is_over_is_not_listed():
    assert panel(VISIT.opening, day=date(2026, 12, 26)).closures == []


def test_hours_whose_period_is_over_say_so():
    assert panel(EAT.opening).stale == "Opening hours of 2025, to be confirmed"
    assert panel(EAT.opening).today.status == "unknown"
    with override("fr"):
        assert (
            opening_panel(EAT.opening, "fr", DAY).stale == "Horaires 2025, à confirmer"
        )


def test_hours_confirmed_for_later_say_from_when():
    later = Opening(expression="24/7", confirmed_from=date(2027, 4, 1))

    assert panel(later).stale == "Confirmed from 1 April 2027 only"


def test_no_hours_are_not_known():
    shown = panel(Opening())

    assert (shown.known, shown.today.status) == (False, "unknown")


def test_hours_of_a_draft_that_cannot_be_read_are_unknown():
    assert calendar(Opening(expression="Mo-Fr 9-")).state_on(DAY).status == "unknown"
