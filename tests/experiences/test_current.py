"""A published experience as it is now."""

from datetime import date

import pytest
from msgspec.structs import replace

from experiences.current import as_it_is_now
from tests.catalogue.documents import VISIT
from tests.search.things import publish, withdraw

from .documents import DAY, IDEA, OUTING, WEEKEND

pytestmark = pytest.mark.django_db
TODAY = date.fromisoformat(DAY) if isinstance(DAY, str) else DAY


def test_what_is_public_is_left_as_it_was_published(django_assert_num_queries):
    publish(VISIT)

    with django_assert_num_queries(1):
        assert as_it_is_now(WEEKEND, TODAY) is WEEKEND


def test_an_offer_that_is_gone_closes_its_step_and_what_hangs_on_it():
    [row] = publish(VISIT)
    withdraw(row)

    now = as_it_is_now(OUTING, TODAY)

    [step] = now.steps
    assert (step.stop.public, step.stop.title) == (False, VISIT.title)
    assert step.stop.withdrawn_on is not None
    assert (now.works_on, now.suspended.reasons) == ([], ["not_public"])
    assert replace(now, steps=[], suspended=None) == replace(
        OUTING,
        steps=[],
        works_on=[],
        verdicts=now.verdicts,
        checked_until=now.checked_until,
    )


def test_an_offer_for_the_trade_alone_is_gone_for_the_public():
    [row] = publish(VISIT)
    type(row).objects.update(audience="trade")

    assert not as_it_is_now(OUTING, TODAY).steps[0].stop.public


def test_an_idea_without_offers_stays_as_it_is():
    assert as_it_is_now(IDEA, TODAY) is IDEA
