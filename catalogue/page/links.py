"""Addresses that a page may link to: nothing that runs."""

from urllib.parse import quote, urlsplit


def web_link(address: str) -> str:
    """The address if it is one of the web, else ""."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and parts.netloc else ""


def own_link(address: str) -> str:
    """The address if it is a path of this site, else ""."""
    return address if address.startswith("/") and address[1:2] not in "/\\" else ""


def contact_link(channel: str, value: str) -> str:
    """What a contact's value leads to; "" where that is not sure."""
    if channel in ("phone", "sms") and value.lstrip("+").isdigit():
        return f"{'tel' if channel == 'phone' else 'sms'}:{value}"
    if channel == "email" and "@" in value:
        return f"mailto:{quote(value, safe='@+')}"
    return web_link(value)
