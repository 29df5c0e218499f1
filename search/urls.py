"""Addresses of this room; their words are in `search.addresses`."""

from django.urls import path

from search.addresses import PATHS
from search.routes.listed_view import published
from search.views import search
from search.words.suggest_view import suggest

urlpatterns = [
    path(words, search, name=f"search_{language}") for language, words in PATHS.items()
] + [
    path(f"{words}{code}", view, name=f"{code}_{language}")
    for language, words in PATHS.items()
    for code, view in (("suggestions", suggest), ("routes", published))
]
