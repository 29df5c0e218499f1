import pytest
from django.db import DatabaseError

from tests.pages import Page


@pytest.mark.parametrize(
    ("asked", "to"),
    [("fr-FR,fr;q=0.9", "/fr/"), ("en-US", "/en/"), ("de", "/fr/"), ("%%%", "/fr/")],
)
def test_the_way_in_follows_the_language_of_the_browser(client, asked, to):
    response = client.get("/", headers={"accept-language": asked})

    assert (response.status_code, response["Location"]) == (302, to)
    assert "Accept-Language" in response["Vary"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "search"), [("fr", "/fr/recherche/"), ("en", "/en/search/")]
)
def test_the_home_page_leads_to_the_search(client, language, search):
    shown = Page(client.get(f"/{language}/").content.decode())

    assert shown.all("form", role="search")[0].attributes["action"] == search
    links = [one.attributes["href"] for one in shown.all("a")]
    assert f"{search}?sector=heritage" in links
    assert f"{search}?kind=route" in links


def test_robots_stay_out_of_the_admin(client):
    response = client.get("/robots.txt")

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert "Disallow: /admin/" in response.content.decode().splitlines()


def test_live_asks_for_nothing(client):
    assert client.get("/live").json() == {"status": "live"}


@pytest.mark.django_db
def test_ready_once_the_database_is_the_one_of_this_version(client):
    response = client.get("/ready")

    assert (response.status_code, response.json()) == (200, {"status": "ready"})
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_not_ready_while_migrations_wait(client):
    from django.db.migrations.recorder import MigrationRecorder

    MigrationRecorder.Migration.objects.filter(app="home").delete()
    response = client.get("/ready")

    assert response.status_code == 503
    assert response.json() == {"status": "not ready", "reason": "migrations"}


def test_not_ready_without_a_database(client, monkeypatch):
    def refuse(*args, **kwargs):
        raise DatabaseError("down")

    monkeypatch.setattr("home.views.MigrationExecutor", refuse)
    response = client.get("/ready")

    assert (response.status_code, response.json()["reason"]) == (503, "database")


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_page_that_is_not_there_leads_to_a_search(client, language):
    response = client.get(f"/{language}/nothing-here/")
    shown = Page(response.content.decode())

    assert response.status_code == 404
    assert shown.all("html")[0].attributes["lang"] == language
    assert shown.all("form", role="search")


def test_the_error_page_needs_nothing_that_may_be_broken(rf):
    from django.views.defaults import server_error

    response = server_error(rf.get("/fr/"))
    shown = Page(response.content.decode())

    assert response.status_code == 500
    assert [one.text for one in shown.all("h1")] == ["Une erreur est survenue"]
    assert [one.attributes["lang"] for one in shown.all("section")] == ["en"]


@pytest.mark.django_db
def test_the_demonstration_says_that_it_is_one(client):
    from wagtail.models import Site

    from home.models import SiteSettings

    assert not Page(client.get("/en/").content.decode()).all("aside")
    settings = SiteSettings.for_site(Site.objects.get())
    settings.is_demo = True
    settings.save()

    banner = Page(client.get("/en/").content.decode()).all("aside")
    assert [one.text for one in banner] == [
        "Demonstration. Places, prices and access facts are invented: nothing here can"
        " be booked or relied on."
    ]
