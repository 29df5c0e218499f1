"""Addresses of the search. The words in them are literals per language."""

PATHS = {"fr": "fr/recherche/", "en": "en/search/"}
