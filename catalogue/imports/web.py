"""Addresses on the web and of e-mail from elsewhere."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from .refused import Refused

LONGEST = 2_000
_BAD = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e<>\"\\^`{|}]")
_HOST = re.compile(r"[^\s.@:/]+(\.[^\s.@:/]+)+\.?")


@lru_cache(maxsize=20_000)
def web_address(value: str) -> str:
    """An http(s) address with a host, without credentials, ≤ 2,000 characters."""
    address = value.strip()
    if len(address) > LONGEST or _BAD.search(address):
        raise Refused("url", _("an address of the web without spaces"))
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError as error:
        raise Refused("url", _("an address of the web")) from error
    if parts.scheme.lower() not in ("http", "https") or not _HOST.fullmatch(host):
        raise Refused("url", _("http:// or https:// and a host"))
    if parts.username is not None or parts.password is not None:
        raise Refused("url", _("no user name in the address"))
    return address


@lru_cache(maxsize=20_000)
def email_address(value: str) -> str:
    """One e-mail address."""
    address = value.strip()
    try:
        if len(address) > 254 or "\n" in value.strip("\n") or "\r" in value.strip("\r"):
            raise ValidationError("")
        validate_email(address)
    except ValidationError as error:
        raise Refused("email", _("one e-mail address")) from error
    return address
