"""An editor writes an experience in the plain form."""

import pytest

from experiences import document
from experiences.models import Experience, Seller
from publication.models import Publication
from tests.factories import ExperienceFactory, OfferFactory, StepFactory, publish

from .forms import LIST, edit_address, form_of, save, step_row

pytestmark = pytest.mark.django_db


@pytest.fixture
def offer():
    return publish(OfferFactory(title_fr="Château"))


@pytest.fixture
def draft():
    made = ExperienceFactory(title_fr="Au fil du gave", live=False)
    made.save_revision()
    return made


def newest(experience) -> Experience:
    found = Experience.objects.get(pk=experience.pk)
    return found.get_latest_revision_as_object()


def test_editor_makes_a_draft_with_a_step(as_editor, offer):
    empty = form_of(as_editor, f"{LIST}add/")
    data = {**empty, "title_fr": "Journée", "steps-TOTAL_FORMS": "1"}

    answer = as_editor.post(f"{LIST}add/", {**data, **step_row(0, offer)})

    assert answer.status_code == 302
    made = Experience.objects.get()
    assert (made.title_fr, made.live) == ("Journée", False)
    assert [step.offer for step in made.steps.all()] == [offer]


def test_step_keeps_its_identity_through_drafts(as_moderator, offer):
    live = ExperienceFactory()
    live.save_revision().publish()
    save(as_moderator, live, **{"steps-TOTAL_FORMS": "1", **step_row(0, offer)})
    (first,) = newest(live).steps.all()
    assert first.pk is None  # a draft of what is public has no row yet

    save(as_moderator, live, **{"steps-0-day": "2"})
    (second,) = newest(live).steps.all()
    assert (second.day, second.uid) == (2, first.uid)

    save(as_moderator, live, **{"action-publish": "1"})
    save(as_moderator, live, **{"action-publish": "1", "steps-0-day": "3"})
    (third,) = Experience.objects.get(pk=live.pk).steps.all()
    assert (third.day, third.uid) == (3, first.uid)


def test_two_new_steps_have_identities_of_their_own(as_editor, draft, offer):
    rows = {**step_row(0, offer), **step_row(1, offer)}

    save(as_editor, draft, **{"steps-TOTAL_FORMS": "2", **rows})

    assert len({step.uid for step in newest(draft).steps.all()}) == 2


def test_errors_stand_at_their_field(as_editor, draft, offer):
    row = step_row(0, offer, start="10:00", earliest="09:00") | {"steps-0-offer": ""}

    answer = save(
        as_editor,
        draft,
        **{"steps-TOTAL_FORMS": "1", **row, "group_min": "9", "group_max": "2"},
    )

    form = answer.context["form"]
    assert set(form.errors) == {"group_max"}
    assert set(form.formsets["steps"].forms[0].errors) == {"offer", "start"}


def test_moderator_publishes_into_the_feed(as_moderator, draft, offer):
    StepFactory(experience=draft, offer=offer)
    draft = Experience.objects.get(pk=draft.pk)
    draft.save_revision()

    save(as_moderator, draft, **{"action-publish": "1"})

    made = document.decode(Publication.objects.get(uid=draft.uid).document)
    assert [step.stop.title["fr"] for step in made.steps] == ["Château"]


def test_editor_may_not_publish(as_editor, draft):
    save(as_editor, draft, **{"action-publish": "1"})

    assert not Experience.objects.get(pk=draft.pk).live


def test_partner_sees_nothing_of_it(as_partner, draft):
    for address in (LIST, edit_address(draft), f"{LIST}add/"):
        assert as_partner.get(address).status_code in (302, 403)


def test_sizes_are_whole_numbers(as_editor, draft):
    save(as_editor, draft, sizes="10, 20")
    assert newest(draft).sizes == [10, 20]

    answer = save(as_editor, draft, sizes="20, 10")
    assert set(answer.context["form"].errors) == {"sizes"}


def test_preview_shows_what_is_not_saved(as_editor, draft):
    address = f"{LIST}preview/{draft.pk}/"
    data = form_of(as_editor, edit_address(draft))

    posted = as_editor.post(address, {**data, "title_fr": "Pas encore"})
    shown = as_editor.get(address)

    assert posted.json()["is_valid"]
    assert "Pas encore" in shown.content.decode()


def test_seller_is_written_by_the_office(as_editor):
    address = "/admin/snippets/experiences/seller/add/"
    data = form_of(as_editor, address)

    bad = as_editor.post(address, {**data, "legal_name": "X", "registration": "12"})
    assert set(bad.context["form"].errors) == {"registration"}
    as_editor.post(address, {**data, "legal_name": "X", "registration": "IM065100001"})

    assert Seller.objects.get().registration == "IM065100001"
