"""The administrators' page on the search indexes."""

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.users.models import UserProfile

from catalogue.admin.groups import MODERATORS
from catalogue.document import Place
from search.asking.query import SearchQuery
from search.engines import engines
from search.indexing import drain, failures
from search.models import DeadLetter
from tests.catalogue.admin.conftest import person
from tests.search.things import offer, publish, republish

pytestmark = pytest.mark.django_db
URL = "/admin/settings/search-index/"
NOWHERE = Place(latitude=91.0, longitude=0.0)


@pytest.fixture
def admin(client):
    user = get_user_model().objects.create_superuser("admin", password="admin")
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return client


def test_only_administrators_see_it(client):
    client.force_login(person("mod", MODERATORS))

    assert client.get(URL).status_code == client.post(URL).status_code == 302
    assert URL not in client.get("/admin/").content.decode()


def test_it_tells_position_and_what_has_not_been_reached(admin, engine):
    publish(offer(), offer())
    drain()
    publish(offer())

    response = admin.get(URL)

    (status,) = response.context["statuses"]
    assert (status.name, status.answers, status.away) == ("embedded", True, "")
    assert status.state.cursor.position == 2
    assert (status.figures.entries, status.behind.changes) == (2, 1)
    assert status.behind.since is not None
    assert "1 change" in response.content.decode()
    assert URL in admin.get("/admin/").content.decode()
    drain()
    (status,) = admin.get(URL).context["statuses"]
    assert (status.behind.changes, status.behind.since) == (0, None)


def test_before_the_first_index_it_says_so(admin, engine):
    (status,) = admin.get(URL).context["statuses"]

    assert (status.state, status.away) == (None, "")


def test_it_speaks_french(admin, engine):
    drain()
    UserProfile.objects.update(preferred_language="fr")

    page = admin.get(URL).content.decode()

    assert "Index de recherche" in page
    assert "Retard sur le flux" in page
    assert "Documents qui n’ont pas pu être indexés" in page


def test_a_server_beside_the_stand_in(admin, elasticsearch):
    publish(offer())
    drain()

    server, stand_in = admin.get(URL).context["statuses"]

    assert (server.name, server.answers) == ("elasticsearch", True)
    assert (server.figures.entries, server.behind.changes) == (1, 0)
    assert server.figures.nodes >= 1
    assert abs(server.figures.built_at - stand_in.figures.built_at).seconds < 60
    assert (stand_in.name, stand_in.answers) == ("embedded", False)


def test_a_server_that_is_away_does_not_hide_the_rest(admin, engine, settings):
    drain()
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:1"
    failures.record(ConnectionError("nobody there"))

    response = admin.get(URL)

    server, stand_in = response.context["statuses"]
    assert "Elasticsearch" in server.away
    assert (stand_in.away, stand_in.state is not None) == ("", True)
    assert "nobody there" in response.content.decode()


@pytest.fixture
def refused(elasticsearch):
    """Rows of two documents that the server has refused."""
    rows = publish(*(offer(title="Lac", place=NOWHERE) for _ in range(2)))
    drain()
    assert DeadLetter.objects.count() == 2
    return rows


def put_right(row) -> None:
    """What is published is right now, and the index has not seen it."""
    republish(row, offer(id=str(row.uid), title="Lac"))


def found() -> int:
    return engines()[-1].search(SearchQuery("fr", "lac")).total


def test_a_letter_is_tried_again_by_its_button(admin, refused):
    first, second = DeadLetter.objects.order_by("pk")
    page = admin.get(URL)
    assert "latitude value [91.0]" in page.content.decode()
    assert [one.title for one in page.context["letters"]] == ["Lac", "Lac"]
    put_right(next(row for row in refused if row.uid == first.uid))

    page = admin.post(URL, {"letter": first.pk}, follow=True)

    assert "1 document is indexed now." in page.content.decode()
    assert list(DeadLetter.objects.all()) == [second]
    assert found() == 1


def test_all_letters_are_tried_again_and_some_are_refused_again(admin, refused):
    put_right(refused[0])

    page = admin.post(URL, follow=True).content.decode()

    assert "1 document is indexed now." in page
    assert "1 document was refused again." in page
    assert DeadLetter.objects.get().tries == 2


@pytest.mark.parametrize("letter", ["9999", "x", "-1"])
def test_a_letter_that_is_gone_is_no_error(admin, engine, letter):
    drain()

    page = admin.post(URL, {"letter": letter}, follow=True).content.decode()

    assert "There is nothing left to try again." in page


def test_who_writes_just_now_is_not_disturbed(admin, refused):
    with engines()[-1].exclusive():
        page = admin.post(URL, follow=True).content.decode()

    assert "The index is being written just now" in page
    assert DeadLetter.objects.count() == 2


def test_it_asks_no_more_of_the_database_for_more_letters(admin, refused):
    admin.get(URL)
    with CaptureQueriesContext(connection) as few:
        admin.get(URL)
    publish(*(offer(place=NOWHERE) for _ in range(8)))
    drain()

    with CaptureQueriesContext(connection) as more:
        page = admin.get(URL)

    assert page.context["total"] == 10
    assert len(more) == len(few)
