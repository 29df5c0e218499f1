"""The office's report on what visitors look for."""

from datetime import timedelta
from io import BytesIO

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from catalogue.admin.groups import EDITORS, PARTNERS
from tests.catalogue.admin.conftest import client_of, person
from tests.factories import CommuneFactory
from tests.pages import Page
from tests.search.log.conftest import searched

pytestmark = pytest.mark.django_db
URL = "/admin/reports/searches/"


@pytest.fixture
def editor(db):
    return client_of(person("editrice", EDITORS))


@pytest.fixture
def log(db):
    """Searches of today, of forty days ago, in two languages."""
    today = localdate()
    CommuneFactory()
    searched("vtt", times=6, day=today, results=0)
    searched("vtt", times=2, day=today, results=0, filters="kind=eat")
    searched("lac", times=9, day=today, results=20)
    searched("lake", times=5, day=today, results=1, language="en")
    searched("jean dupont", times=4, day=today, results=0)
    searched(mark="withheld", times=3, day=today, results=0)
    searched("ski", times=5, day=today - timedelta(days=40))
    searched(times=7, day=today, filters="need=wheelchair&need=deaf&open=")
    searched(times=5, day=today, filters="near=65286&need=deaf", results=0)
    searched(times=4, day=today, filters="need=blind")


def shown(client, **asked) -> dict[str, list[list[str]]]:
    """Table → its lines, as a person reads them."""
    page = client.get(URL, asked).context
    return {
        table.code: [[one.name, *one.cells] for one in lines]
        for table, lines, _query in page["tables"]
    }


def test_report_says_what_is_searched_and_what_finds_nothing(editor, log):
    assert shown(editor) == {
        "frequent": [
            ["lac", "Français", 9, 0, 0, 0],
            ["vtt", "Français", 8, 8, 6, 0],
            ["lake", "English", 5, 0, 0, 5],
        ],
        "unanswered": [
            ["vtt", "Français", 8, 8, 6, 0],
            ["lake", "English", 5, 0, 0, 5],
        ],
        "combined": [
            ["Fauteuil roulant · Surdité · Ouvert un jour donné", 7, 0, 0],
            ["Près de Lourdes · Surdité", 5, 5, 0],
        ],
        "needs": [
            ["Surdité", 12, 5, 0],
            ["Fauteuil roulant", 7, 0, 0],
        ],
    }


def test_nothing_rare_and_nothing_withheld_is_on_the_page(editor, log):
    page = editor.get(URL, {"period": "all"}).content.decode()

    assert "dupont" not in page
    assert "3 recherches dont les mots n’ont pas été conservés, 4 dont" in page


def test_period_and_language_narrow_the_report(editor, log):
    assert [line[0] for line in shown(editor, period="quarter")["frequent"]] == [
        "lac",
        "vtt",
        "lake",
        "ski",
    ]
    english = shown(editor, language="en", period="rubbish")
    assert [line[0] for line in english["frequent"]] == ["lake"]
    assert english["needs"] == []


def test_each_line_leads_on_with_its_words(editor, log):
    page = Page(editor.get(URL, {"language": "en"}).content.decode())
    links = {
        one.text: one.attributes["href"]
        for one in page.all("a")
        if one.text.endswith("« lake »")
    }

    assert links == {
        "Voir les résultats : « lake »": "/en/search/?q=lake",
        "Ajouter un synonyme : « lake »": (
            "/admin/snippets/search/synonym/add/?terms=lake&language=en"
        ),
        "Mettre en avant : « lake »": (
            "/admin/snippets/search/promotion/add/?words=lake&language=en"
        ),
        "Créer une fiche : « lake »": (
            "/admin/snippets/catalogue/offer/add/?title_en=Lake"
        ),
    }
    offer = editor.get(links["Créer une fiche : « lake »"])
    assert offer.context["form"]["title_en"].value() == "Lake"
    assert offer.context["form"]["title_fr"].value() is None


def test_who_may_add_nothing_reads_and_runs_the_search(log):
    user = person("lectrice", is_staff=True)
    give(user, "wagtailadmin.access_admin", "catalogue.change_offer")
    page = Page(client_of(user).get(URL, {"language": "en"}).content.decode())

    assert {one.text for one in page.all("a") if "lake" in one.text} == {
        "Voir les résultats : « lake »"
    }


def give(user, *names: str) -> None:
    from django.contrib.auth.models import Permission

    for name in names:
        app, code = name.split(".")
        user.user_permissions.add(
            Permission.objects.get(content_type__app_label=app, codename=code)
        )


def test_partners_do_not_read_it_and_have_no_menu_entry(db, editor, log):
    partner = client_of(person("prestataire", PARTNERS))

    assert partner.get(URL).status_code == 302
    assert URL not in partner.get("/admin/").content.decode()
    assert URL in editor.get("/admin/").content.decode()


def test_a_table_is_downloaded_whole(editor, log, monkeypatch):
    monkeypatch.setattr("search.admin.log.views.MOST", 1)
    assert len(shown(editor)["frequent"]) == 1

    asked = {"table": "frequent", "language": "fr"}
    csv = editor.get(URL, {**asked, "export": "csv"})
    lines = b"".join(csv.streaming_content).decode().splitlines()
    assert lines == [
        "Mots,Langue,Recherches,Aucun résultat,Dont sans filtre,De 1 à 4 résultats",
        "lac,Français,9,0,0,0",
        "vtt,Français,8,8,6,0",
    ]
    xlsx = editor.get(URL, {**asked, "export": "xlsx"})
    book = openpyxl.load_workbook(BytesIO(b"".join(xlsx.streaming_content)))
    assert [list(row) for row in book.active.values][2] == [
        "vtt",
        "Français",
        8,
        8,
        6,
        0,
    ]
    page = editor.get(URL, {"table": "rubbish", "export": "csv"})
    assert page["Content-Type"] == "text/html; charset=utf-8"


def test_an_empty_log_says_what_will_come(editor):
    page = editor.get(URL).content.decode()

    assert "Aucune recherche pendant cette période" in page
    assert 'class="listing"' not in page


def test_the_report_asks_as_little_for_many_lines_as_for_few(editor, log):
    editor.get(URL)
    with CaptureQueriesContext(connection) as few:
        editor.get(URL)
    for number in range(20):
        searched(f"mot {number}", times=5, day=localdate(), filters="kind=visit")
        searched(times=5, day=localdate(), filters=f"kind=visit&need=deaf&x={number}")

    with CaptureQueriesContext(connection) as many:
        editor.get(URL)

    assert len(many) == len(few)
