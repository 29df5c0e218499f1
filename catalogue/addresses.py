"""Addresses of offers. The words in them are literals per language."""

from django.utils.text import slugify

WORDS = {"fr": "offres", "en": "offers"}
REPORT = {"fr": "signaler", "en": "report"}
THANKS = {"fr": "merci", "en": "thanks"}
SLUG_LENGTH = 60


def offer_paths(titles: dict[str, str], code: str) -> dict[str, str]:
    """Language → path of an offer's page, for each language of the interface."""
    return page_paths(WORDS, titles, code)


def page_paths(
    words: dict[str, str], titles: dict[str, str], code: str
) -> dict[str, str]:
    """Language → path of a page with a title and a code. `words`: as `WORDS`."""
    fallback = _slug(next(iter(titles.values()), ""))
    return {
        language: f"/{language}/{word}/"
        f"{_slug(titles.get(language, '')) or fallback or code[:4]}-{code}/"
        for language, word in words.items()
    }


def report_path(path: dict[str, str], language: str, fact: str = "") -> str:
    """Path of the form that says a fact is wrong; without a fact, its beginning.

    `path`: language → path of the offer's page.
    """
    return f"{path[language]}{REPORT[language]}/{fact}{'/' if fact else ''}"


def thanks_path(path: dict[str, str], language: str, fact: str) -> str:
    """Path of the page that thanks for a report."""
    return f"{report_path(path, language, fact)}{THANKS[language]}/"


def _slug(title: str) -> str:
    return slugify(title)[:SLUG_LENGTH].strip("-")
