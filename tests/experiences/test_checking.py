"""What stands against experiences, printed."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from experiences.models import Experience
from tests.factories import ExperienceFactory, OfferFactory, StepFactory, publish

pytestmark = pytest.mark.django_db


def one(**offer) -> Experience:
    experience = ExperienceFactory(title_fr="Journée")
    made = publish(OfferFactory(duration_minutes=60, **offer))
    StepFactory(experience=experience, offer=made)
    return publish(Experience.objects.get(pk=experience.pk))


def printed(**options) -> str:
    out = StringIO()
    call_command("check_experiences", stdout=out, **options)
    return out.getvalue()


def test_findings_of_what_works_are_printed():
    one(opening_hours="Mo-Fr 09:00-18:00")

    said = printed()

    assert said.startswith("Journée: 28")  # of 400 days, those of a working week
    assert "blocking" in said


def test_no_day_left_is_an_error():
    one(opening_hours="off")

    with pytest.raises(CommandError, match="1 "):
        printed()


def test_drafts_are_checked_when_asked():
    ExperienceFactory(live=False)  # without a step

    assert printed() == ""
    with pytest.raises(CommandError):
        printed(drafts=True)
