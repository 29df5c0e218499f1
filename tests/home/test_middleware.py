import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/fr/recherche/", "/fr/nothing-here/"])
def test_only_our_own_pages_may_ask_where_a_browser_is(client, address):
    allowed = client.get(address)["Permissions-Policy"]

    assert allowed == "geolocation=(self), camera=(), microphone=()"
