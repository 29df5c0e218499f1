"""Addresses of experiences; their words are in `experiences.addresses`."""

from django.urls import re_path

from .addresses import PDF, WORDS
from .views import experience, pdf

CODE = r"(?P<code>[0-9a-f]{12})"


def _page(language: str) -> str:
    return rf"^{language}/{WORDS[language]}/(?:(?P<slug>[^/]*)-)?{CODE}"


urlpatterns = [
    *(re_path(rf"{_page(language)}/?$", experience) for language in WORDS),
    *(re_path(rf"{_page(language)}/{PDF}$", pdf) for language in WORDS),
]
