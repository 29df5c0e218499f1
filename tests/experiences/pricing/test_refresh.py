"""What has changed since a price was locked."""

import json
from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import override

from experiences.pricing.lock import from_data, lock, to_data
from experiences.pricing.price_list import price_list
from experiences.pricing.refresh import Change, changes
from experiences.pricing.refresh_words import sentence, to_refresh
from experiences.pricing.settings import ChildBand, Margin, PriceSettings

from .building import component, euro, night

FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)
TITLE = {"fr": "Château fort", "en": "Castle"}
CASTLE = component(euro(8), euro(4, audience="child"))
OWN = PriceSettings(children=[ChildBand(age_min=4, age_max=11)])


def locked(*steps, own=OWN):
    return lock(steps, own, price_list(steps, own, FIRST, LAST), FIRST)


def since(kept, *steps, own=OWN, first=FIRST, last=LAST):
    return changes(kept, steps, own, price_list(steps, own, first, last))


def price(what, before, after, day=FIRST, ages=None):
    return Change(
        code="price",
        step="castle",
        title=TITLE,
        what=what,
        ages=ages,
        before=before,
        after=after,
        day=day,
    )


def test_nothing_changed_says_nothing():
    assert since(locked(CASTLE), CASTLE) == []


def test_a_lock_says_which_figure_changed_from_what_to_what():
    now = component(euro(9), euro(5, audience="child"))

    assert since(locked(CASTLE), now) == [
        price("adult", 800, 900),
        price("child", 400, 500, ages=(4, 11)),
    ]


def test_a_change_is_told_with_the_first_day_it_holds_for():
    now = component(euro(8), euro(9, valid_from=date(2027, 4, 1)))

    assert since(locked(component(euro(8))), now) == [
        price("adult", 800, 900, date(2027, 4, 1)),
        price("child", 800, 900, date(2027, 4, 1), ages=(4, 11)),
    ]


def test_what_is_past_changes_nothing():
    before = component(euro(7, valid_until=date(2027, 3, 31)), euro(8))

    assert since(locked(before), component(euro(8)), first=date(2027, 4, 1)) == []


def test_the_last_figures_of_a_lock_go_on_after_its_last_day():
    kept = locked(component(euro(8)))
    now = component(euro(8), euro(9, valid_from=date(2028, 1, 1)))

    found = since(kept, now, last=date(2028, 6, 30))

    assert found[0] == price("adult", 800, 900, date(2028, 1, 1))


@pytest.mark.parametrize(
    ("now", "code", "step"),
    [
        pytest.param([component()], "unknown", "castle", id="no price any more"),
        pytest.param([], "removed", "castle", id="step removed"),
        pytest.param([CASTLE, night(euro(80, "room"))], "added", "hotel", id="added"),
    ],
)
def test_steps_that_come_go_or_lose_their_price_are_told(now, code, step):
    assert [(one.code, one.step) for one in since(locked(CASTLE), *now)] == [
        (code, step)
    ]


def test_changed_settings_are_told():
    other = PriceSettings(margin=Margin("percent_of_cost", Decimal(10)))

    assert since(locked(CASTLE), CASTLE, own=other) == [Change(code="settings")]


def test_a_lock_keeps_its_fares_and_is_read_back_as_it_was():
    kept = locked(CASTLE)

    assert from_data(json.loads(json.dumps(to_data(kept)))) == kept
    assert [one.amount for one in kept.prices.fares] == [800, 400]


def test_an_unknown_price_cannot_be_locked():
    with pytest.raises(ValueError, match="not known"):
        locked(component())


@pytest.mark.parametrize(
    ("change", "language", "said"),
    [
        (
            price("adult", 800, 950, date(2027, 4, 1)),
            "fr",
            "« Château fort », un adulte : de 8 € à 9,50 € (départs à partir du "
            "1 avril 2027).",
        ),
        (
            price("child", 400, 500, date(2027, 4, 1), (4, 11)),
            "en",
            "“Castle”, a child from 4 to 11: €4 became €5 (departures from "
            "1 April 2027).",
        ),
        (
            Change(code="removed", step="castle", title=TITLE),
            "fr",
            "« Château fort » a été retirée du programme.",
        ),
    ],
)
def test_a_change_has_a_sentence(change, language, said):
    found = sentence(change, language)

    assert " ".join(found.split()) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "Le prix de « Château » a changé : 1 séjour ou excursion à rafraîchir."),
        (2, "Le prix de « Château » a changé : 2 séjours ou excursions à rafraîchir."),
    ],
)
def test_a_changed_offer_says_how_many_experiences_to_refresh(count, said):
    with override("fr"):
        assert " ".join(to_refresh("Château", count).split()) == said
