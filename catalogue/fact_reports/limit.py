"""How many reports one visitor may send in an hour. No address is kept.

The cache holds a keyed hash of the address and a count, and forgets both after an
hour. Each process of the server has its own cache, and so its own count.
"""

from ipaddress import ip_address, ip_network

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

HOUR = 3_600  # seconds
SALT = "catalogue.fact_reports.limit"
HOME = 64  # bits of an IPv6 address that one household shares


def may_report(request: HttpRequest) -> bool:
    """Count one more report; False once this visitor has sent as many as allowed."""
    key = _key(visitor_address(request))
    cache.add(key, 0, HOUR)
    try:
        return cache.incr(key) <= settings.REPORTS_PER_HOUR
    except ValueError:  # the hour ended between the two lines
        cache.set(key, 1, HOUR)
        return True


def visitor_address(request: HttpRequest) -> str:
    """Where a request comes from, past the proxies that are our own."""
    direct = request.META.get("REMOTE_ADDR", "")
    passed = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    hops = [*(hop.strip() for hop in passed if hop.strip()), direct]
    return hops[max(len(hops) - 1 - settings.OWN_PROXIES, 0)]


def _key(address: str) -> str:
    return (
        "report-" + salted_hmac(SALT, _network(address), algorithm="sha256").hexdigest()
    )


def _network(address: str) -> str:
    """IPv6: the network of the household, which changes addresses at will."""
    try:
        known = ip_address(address)
    except ValueError:
        return address
    if known.version == 4:
        return str(known)
    return str(ip_network((known, HOME), strict=False))
