import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponse
from django.test import Client
from django.urls import path

from publication.transactions import in_caller_transaction

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.urls(__name__),
]


OURS = "publication.middleware.WriteTransactionMiddleware"


def look(request):
    return HttpResponse(str(in_caller_transaction()))


@transaction.non_atomic_requests
def look_exempt(request):
    return look(request)


def write_and_fail(request, error):
    Group.objects.create(name="written")
    raise {"500": ZeroDivisionError, "404": Http404, "403": PermissionDenied}[error]


def write_and_refuse(request):
    Group.objects.create(name="written")
    return HttpResponse(status=422)


def nothing(request):
    Group.objects.create(name="written")


def plain_404(request, exception):
    return HttpResponse(status=404)


handler404 = plain_404  # the site's own page is not what is tried here
urlpatterns = [
    path("look/", look),
    path("exempt/", look_exempt),
    path("fail/<error>/", write_and_fail),
    path("refuse/", write_and_refuse),
    path("nothing/", nothing),
]


@pytest.fixture(autouse=True)
def alone(settings):
    """Only the middleware tried here, which is the last of the site's."""
    assert settings.MIDDLEWARE[-1] == OURS
    settings.MIDDLEWARE = [OURS]


@pytest.fixture
def client():
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("method", "atomic"),
    [
        ("get", "False"),
        ("options", "False"),
        ("post", "True"),
        ("put", "True"),
        ("patch", "True"),
        ("delete", "True"),
    ],
)
def test_a_transaction_is_around_views_that_write(client, method, atomic):
    assert getattr(client, method)("/look/").content.decode() == atomic


def test_an_exempt_view_has_none(client):
    assert client.post("/exempt/").content == b"False"


@pytest.mark.parametrize("error", ["500", "404", "403"])
def test_an_exception_undoes_what_the_view_wrote(client, error):
    assert client.post(f"/fail/{error}/").status_code == int(error)
    assert not Group.objects.filter(name="written").exists()


def test_an_answer_that_refuses_is_an_answer(client):
    assert client.post("/refuse/").status_code == 422
    assert Group.objects.filter(name="written").exists()


def test_a_view_without_an_answer_runs_once_and_fails():
    with pytest.raises(ValueError, match="returned no response"):
        Client().post("/nothing/")

    assert not Group.objects.filter(name="written").exists()
