"""Addresses of offers; their words are in `catalogue.addresses`."""

from django.urls import re_path

from catalogue.addresses import WORDS
from catalogue.pages import offer

CODE = r"(?P<code>[0-9a-f]{12})"

urlpatterns = [
    re_path(rf"^{language}/{word}/(?:(?P<slug>[^/]*)-)?{CODE}/?$", offer)
    for language, word in WORDS.items()
]
