"""Addresses of offers; their words are in `catalogue.addresses`."""

from django.urls import re_path

from catalogue.addresses import REPORT, THANKS, WORDS
from catalogue.fact_reports.pages import report, thanks
from catalogue.pages import offer

CODE = r"(?P<code>[0-9a-f]{12})"
FACT = r"(?P<fact>[a-z0-9_]{1,60})"


def _offer(language: str) -> str:
    return rf"^{language}/{WORDS[language]}/(?:(?P<slug>[^/]*)-)?{CODE}"


def _report(language: str) -> str:
    return rf"{_offer(language)}/{REPORT[language]}/{FACT}"


urlpatterns = [
    *(re_path(rf"{_offer(language)}/?$", offer) for language in WORDS),
    *(re_path(rf"{_report(language)}/$", report) for language in WORDS),
    *(
        re_path(rf"{_report(language)}/{THANKS[language]}/$", thanks)
        for language in WORDS
    ),
]
