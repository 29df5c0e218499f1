import pytest
from django.core.cache import cache

from catalogue.fact_reports.limit import HOUR, may_report, visitor_address


@pytest.fixture(autouse=True)
def _nothing_counted(settings):
    settings.REPORTS_PER_HOUR = 3
    cache.clear()
    yield
    cache.clear()


def sent(rf, address: str, times: int = 1) -> list[bool]:
    return [may_report(rf.post("/", REMOTE_ADDR=address)) for _ in range(times)]


def test_a_visitor_may_send_so_many_an_hour_and_others_still_may(rf):
    assert sent(rf, "192.0.2.1", 4) == [True, True, True, False]
    assert sent(rf, "192.0.2.2") == [True]


def test_after_an_hour_it_begins_again(rf, monkeypatch):
    sent(rf, "192.0.2.1", 4)
    now = __import__("time").time()
    monkeypatch.setattr("time.time", lambda: now + HOUR + 1)

    assert sent(rf, "192.0.2.1") == [True]


def test_a_household_is_one_visitor_whatever_its_address(rf):
    sent(rf, "2001:db8:1:2::1", 3)

    assert sent(rf, "2001:db8:1:2:ffff::9") == [False]
    assert sent(rf, "2001:db8:1:3::1") == [True]


def test_no_address_is_kept(rf):
    sent(rf, "192.0.2.1")

    assert "192.0.2.1" not in repr(cache._cache)
    assert len(cache._cache) == 1


@pytest.mark.parametrize(
    ("proxies", "passed", "address"),
    [
        (0, "198.51.100.7", "192.0.2.1"),  # nobody is believed
        (1, "198.51.100.7", "198.51.100.7"),
        (1, "203.0.113.5, 198.51.100.7", "198.51.100.7"),  # the first is made up
        (2, "203.0.113.5, 198.51.100.7", "203.0.113.5"),
        (2, "198.51.100.7", "198.51.100.7"),
        (1, "", "192.0.2.1"),
    ],
)
def test_only_our_own_proxies_are_believed(rf, settings, proxies, passed, address):
    settings.OWN_PROXIES = proxies
    request = rf.post("/", REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR=passed)

    assert visitor_address(request) == address


def test_an_address_that_is_none_is_counted_too(rf):
    assert sent(rf, "", 4) == [True, True, True, False]
