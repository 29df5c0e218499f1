"""Identifiers that a row and an offer may share, in one form on both sides."""

import re
from urllib.parse import urlsplit

from catalogue.imports.refused import Refused

SIRET, WEBSITE = "siret", "website"
_SIRET = re.compile(r"\d{14}", re.ASCII)


def siret(value: str) -> str:
    """The fourteen digits. Raises `Refused`: siret, excel_damage."""
    digits = value.replace(" ", "").replace("\u00a0", "")
    if _SIRET.fullmatch(digits):
        return digits
    damaged = re.search(r"\d[.,]?\d*E\+\d", digits, re.I)
    raise Refused("excel_damage" if damaged else "siret", "14 digits")


def website(value: str) -> str:
    """Host and path, without what differs between two ways to write one address.

    "" where only the front page of a platform is told, which is nobody's own.
    """
    text = value.strip()
    try:
        parts = urlsplit(text if "//" in text else f"//{text}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    if "." not in host or (not path and host in PLATFORMS):
        return ""
    return f"{host}{path}".lower()


_PLATFORMS = """
    facebook.com fr-fr.facebook.com m.facebook.com instagram.com tripadvisor.fr
    tripadvisor.com booking.com airbnb.fr airbnb.com gites-de-france.com
    google.com google.fr linktr.ee youtube.com
"""
PLATFORMS = frozenset(_PLATFORMS.split())
