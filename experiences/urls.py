"""Addresses of experiences; their words are in `experiences.addresses`."""

from django.urls import re_path

from .addresses import GPX, PDF, WORDS
from .views import calendar, experience, pdf, routes

CODE = r"(?P<code>[0-9a-f]{12})"
DAY = r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"


def _page(language: str) -> str:
    return rf"^{language}/{WORDS[language]}/(?:(?P<slug>[^/]*)-)?{CODE}"


urlpatterns = [
    *(re_path(rf"{_page(language)}/?$", experience) for language in WORDS),
    *(re_path(rf"{_page(language)}/{PDF}$", pdf) for language in WORDS),
    *(re_path(rf"{_page(language)}/{GPX}$", routes) for language in WORDS),
    *(re_path(rf"{_page(language)}/{DAY}\.ics$", calendar) for language in WORDS),
]
