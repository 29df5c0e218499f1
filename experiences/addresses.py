"""Addresses of experiences. The words in them are literals per language."""

from datetime import date

from catalogue.addresses import page_paths

WORDS = {"fr": "sejours", "en": "experiences"}
PDF = "pdf"
GPX = "gpx"


def experience_paths(titles: dict[str, str], code: str) -> dict[str, str]:
    """Language → path of the page, for each language of the interface."""
    return page_paths(WORDS, titles, code)


def pdf_path(path: str) -> str:
    """Path of the document to print. `path`: of the page."""
    return path + PDF


def gpx_path(path: str) -> str:
    """Path of the routes as a file for a navigation device."""
    return path + GPX


def calendar_path(path: str, day: date) -> str:
    """Path of the programme of one departure as a file for a calendar."""
    return f"{path}{day.isoformat()}.ics"
