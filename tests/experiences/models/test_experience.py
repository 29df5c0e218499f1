"""What an experience, its steps and its children refuse, and where they say so."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import ProtectedError

from experiences.models import (
    CancellationRule,
    ChildBand,
    Departure,
    Experience,
    Season,
    Seller,
    Step,
)
from tests.factories import ExperienceFactory, SellerFactory, StepFactory

pytestmark = pytest.mark.django_db
MAY, JUNE = date(2027, 5, 1), date(2027, 6, 1)


def errors(row: models.Model, *but: str) -> set[str]:
    """The fields that a form would mark."""
    try:
        row.full_clean(exclude=("experience", *but), validate_constraints=False)
    except ValidationError as refused:
        return set(refused.message_dict)
    return set()


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        (Step(kind="offer"), {"offer"}),
        (Step(kind="free", start=time(9), earliest=time(8)), {"start"}),
        (Step(kind="free", earliest=time(9), latest=time(8)), {"latest"}),
        (Step(kind="free", day=0), {"day"}),
        (Step(kind="free", price_basis="entered"), {"price_amount"}),
        (Step(kind="night"), set()),
        (Season(first_day=JUNE, last_day=MAY), {"last_day"}),
        (Season(first_day=MAY, last_day=JUNE, weekdays=["9"]), {"weekdays"}),
        (Departure(code="A", day=MAY, seats=2, sold=2, on_option=1), {"seats"}),
        (Departure(code="A", day=MAY, option_until=JUNE), {"option_until"}),
        (CancellationRule(days_before=3, percent=101), {"percent"}),
        (ChildBand(age_min=6, age_max=3), {"age_max"}),
        (Seller(legal_name="X", siret="12"), {"siret"}),
    ],
)
def test_errors_name_their_field(row, fields):
    assert errors(row) == fields


@pytest.mark.parametrize(
    ("wrong", "fields"),
    [
        ({"group_min": 9, "group_max": 2}, {"group_max"}),
        ({"decided_days_before": 3}, {"minimum_persons"}),
        ({"sizes": [20, 10]}, {"sizes"}),
        ({"sizes": ["a"]}, {"sizes"}),
        ({"single_mode": "amount"}, {"single_supplement"}),
        ({"margin_kind": "percent_of_price", "margin_value": 100}, {"margin_value"}),
        ({"sectors": ["none"]}, {"sectors"}),
    ],
)
def test_experience_names_the_field(wrong, fields):
    assert errors(Experience(title_fr="Journée", **wrong)) == fields


@pytest.mark.parametrize(
    "wrong",
    [
        {"day": 0},
        {"choose": 0},
        {"kind": "offer", "offer": None},
        {"start": time(9), "latest": time(10)},
        {"earliest": time(9), "latest": time(8)},
    ],
)
def test_database_refuses_an_impossible_step(wrong):
    step = StepFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        Step.objects.filter(pk=step.pk).update(**wrong)


def test_one_identity_within_an_experience():
    step = StepFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        StepFactory(experience=step.experience, uid=step.uid)
    StepFactory(uid=step.uid)  # a copy keeps the identities


def test_offer_and_seller_of_an_experience_are_protected():
    step = StepFactory()
    sold = ExperienceFactory(seller=SellerFactory())
    for needed in (step.offer, sold.seller):
        with pytest.raises(ProtectedError):
            needed.delete()


def test_deleted_experience_leaves_its_offers():
    step = StepFactory()
    step.experience.delete()

    assert not Step.objects.exists()
    step.offer.refresh_from_db()
