"""Two editors, one offer: nobody's work is overwritten unseen."""

import pytest
from django.utils import timezone

from catalogue.models import Offer
from tests.catalogue.admin.conftest import client_of, person
from tests.catalogue.admin.forms import EditForm, edit_address, edit_data, save
from tests.factories import OfferFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def offer():
    return OfferFactory(title_fr="Musée Pyrénéen", address="Château fort")


@pytest.fixture
def another():
    return client_of(person("collegue", "Rédaction"))


def newest(offer) -> Offer:
    return Offer.objects.get(pk=offer.pk).get_latest_revision_as_object()


def test_the_second_of_two_first_edits_sees_both_versions(as_editor, another, offer):
    mine, theirs = edit_data(as_editor, offer), edit_data(another, offer)
    another.post(edit_address(offer), {**theirs, "title_fr": "Musée pyrénéen"})

    response = as_editor.post(edit_address(offer), {**mine, "address": "rue du Fort"})

    assert response.status_code == 200
    conflict = response.context["conflict"]
    assert conflict.by == "collegue"
    assert {d.field_label(): (d.val_a, d.val_b) for d in conflict.differences} == {
        "Titre [fr]": ("Musée pyrénéen", "Musée Pyrénéen"),
        "Adresse": ("Château fort", "rue du Fort"),
    }
    assert response.context["autosave_enabled"] is False
    assert (newest(offer).title_fr, newest(offer).address) == (
        "Musée pyrénéen",
        "Château fort",
    )


def test_the_second_of_two_later_edits_sees_both_versions(as_editor, another, offer):
    save(another, offer, summary_fr="Un château.")
    mine, theirs = edit_data(as_editor, offer), edit_data(another, offer)
    another.post(edit_address(offer), {**theirs, "title_fr": "Leur titre"})

    response = as_editor.post(edit_address(offer), {**mine, "title_fr": "Mon titre"})

    assert response.status_code == 200
    assert newest(offer).title_fr == "Leur titre"


def test_saving_again_from_the_conflict_replaces_and_keeps_history(
    as_editor, another, offer
):
    mine, theirs = edit_data(as_editor, offer), edit_data(another, offer)
    another.post(edit_address(offer), {**theirs, "title_fr": "Leur titre"})
    asked = as_editor.post(edit_address(offer), {**mine, "title_fr": "Mon titre"})
    again = EditForm(asked.content.decode()).data

    response = as_editor.post(edit_address(offer), again)

    assert response.status_code == 302
    titles = [r.content["title_fr"] for r in offer.revisions.order_by("pk")]
    assert titles == ["Musée Pyrénéen", "Leur titre", "Mon titre"]


def test_an_import_while_the_form_is_open_is_a_conflict(as_editor, offer):
    mine = edit_data(as_editor, offer)
    Offer.objects.filter(pk=offer.pk).update(
        address="Nouvelle adresse", updated_at=timezone.now()
    )

    response = as_editor.post(edit_address(offer), {**mine, "title_fr": "Mon titre"})

    assert response.status_code == 200
    assert newest(offer).address == "Nouvelle adresse"
    assert newest(offer).title_fr == "Musée Pyrénéen"


def test_one_editor_alone_is_never_in_conflict(as_editor, offer):
    codes = [save(as_editor, offer, title_fr=f"Titre {n}").status_code for n in (1, 2)]

    assert codes == [302, 302]
