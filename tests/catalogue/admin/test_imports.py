import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from catalogue.admin.addresses import edit_url
from catalogue.admin.imports.shown import changed_records
from catalogue.imports.lock import folder
from catalogue.imports.masters import Owner, masters
from catalogue.imports.queue import run_pending
from catalogue.imports.sources import SOURCES
from catalogue.models import ImportRun, Offer
from tests.catalogue.imports.lines import LINES, record
from tests.factories import ProviderFactory

pytestmark = pytest.mark.django_db
State = ImportRun.State


@pytest.fixture(autouse=True)
def lines(monkeypatch):
    """The source of the tests is one of the sources."""
    monkeypatch.setitem(SOURCES, LINES.code, LINES)


@pytest.fixture
def editor(admin_client):
    return admin_client


def upload(client, *records) -> ImportRun:
    """Upload records and give the run that waits to be checked."""
    text = "\n".join(json.dumps(one) for one in records)
    file = SimpleUploadedFile("../offres.json", text.encode())
    answer = client.post(
        reverse("catalogue_imports"), {"source": "lines", "file": file}
    )
    run = ImportRun.objects.latest("pk")
    assert answer.status_code == 302
    assert answer.url == page(run)
    return run


def page(run: ImportRun) -> str:
    return reverse("catalogue_import", args=[run.pk])


def work(run: ImportRun) -> ImportRun:
    """Let the worker do what it has to do."""
    assert run_pending() is True
    run.refresh_from_db()
    return run


def test_upload_waits_for_the_worker_and_its_page_comes_again(editor):
    run = upload(editor, record(1))

    assert (run.state, run.file_name) == (State.TO_CHECK, "offres.json")
    assert 'http-equiv="refresh"' in editor.get(page(run)).content.decode()
    assert (folder() / run.upload).exists()


def test_check_shows_differences_and_problems_and_writes_nothing(editor):
    run = work(upload(editor, record(1), record(2, capacity=-1)))

    assert run.state == State.CHECKED
    assert not Offer.objects.exists()
    text = editor.get(page(run)).content.decode()
    assert "Grotte 1" in text
    assert "/capacity" in text
    assert 'http-equiv="refresh"' not in text


def test_differences_name_the_offer_and_speak_in_words(
    editor, django_assert_num_queries
):
    first = upload(editor, record(1))
    editor.post(page(work(first)), {"action": "apply"})
    work(first)
    run = work(upload(editor, record(1, capacity=12), record(2)))
    offer = Offer.objects.get()

    with django_assert_num_queries(1):
        found = changed_records(run)

    assert found == [
        ("r1", "Grotte 1", edit_url(offer), [("capacité", "—", "12")]),
        (
            "r2",
            "Grotte 2",
            "",
            [("titre [fr]", "—", "Grotte 2"), ("publiée", "—", "oui")],
        ),
    ]


def test_applied_import_keeps_its_report_and_forgets_the_file(editor):
    run = work(upload(editor, record(1)))

    editor.post(page(run), {"action": "apply"})
    run = work(run)

    assert (run.state, run.counts["created"]) == (State.APPLIED, 1)
    assert Offer.objects.get().live
    assert not (folder() / run.upload).exists()
    answer = editor.get(reverse("catalogue_import_report", args=[run.pk]))
    report = json.loads(b"".join(answer.streaming_content))
    assert report["created"] == 1
    assert report["problems"] == []
    assert run_pending() is False


def test_discarded_import_is_never_applied(editor, django_capture_on_commit_callbacks):
    run = work(upload(editor, record(1)))

    with django_capture_on_commit_callbacks(execute=True):
        editor.post(page(run), {"action": "discard"})

    run.refresh_from_db()
    assert run.state == State.DISCARDED
    assert not (folder() / run.upload).exists()
    assert run_pending() is False


def test_import_is_not_applied_before_it_was_checked(editor):
    run = upload(editor, record(1))

    editor.post(page(run), {"action": "apply"})

    run.refresh_from_db()
    assert run.state == State.TO_CHECK


def test_removals_stopped_the_import_until_somebody_confirms(editor):
    everything = upload(editor, *map(record, range(30)))
    editor.post(page(work(everything)), {"action": "apply"})
    work(everything)
    run = work(upload(editor, record(1)))
    assert (run.state, run.counts["stopped"]) == (State.STOPPED, "needs_confirmation")

    editor.post(page(run), {"action": "apply", "confirm_removals": "on"})
    run = work(run)

    assert (run.state, run.counts["removed"]) == (State.APPLIED, 29)


def test_run_that_was_killed_is_done_again(editor):
    run = upload(editor, record(1))
    ImportRun.objects.update(state=State.APPLYING)

    assert work(run).state == State.APPLIED


def test_error_of_the_import_is_told_and_raised(editor):
    run = upload(editor, record(1))
    (folder() / run.upload).unlink()

    with pytest.raises(FileNotFoundError):
        run_pending()

    run.refresh_from_db()
    assert run.state == State.FAILED
    assert "FileNotFoundError" in run.error


@pytest.mark.parametrize("partner", [True, False])
def test_only_who_may_publish_any_offer_may_import(client, django_user_model, partner):
    from django.contrib.auth.models import Permission

    user = django_user_model.objects.create_user("somebody", password="x")
    codes = ["access_admin", "publish_offer"] if partner else ["access_admin"]
    user.user_permissions.set(Permission.objects.filter(codename__in=codes))
    if partner:
        ProviderFactory().users.add(user)
    client.force_login(user)

    for name, args in (("catalogue_imports", []), ("catalogue_import", [1])):
        assert client.get(reverse(name, args=args)).status_code == 302
    assert "Imports" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_one_click_gives_a_field_back(editor):
    work(upload(editor, record(1)))
    run = ImportRun.objects.get()
    editor.post(page(run), {"action": "apply"})
    work(run)
    offer = Offer.objects.get()
    offer.title_fr = "Titre du bureau"
    offer.save_revision().publish()
    assert masters(offer)["title_fr"].owner is Owner.EDITOR

    editor.post(reverse("catalogue_give_back", args=[offer.pk, "title_fr"]))

    offer.refresh_from_db()
    assert offer.title_fr == "Grotte 1"
