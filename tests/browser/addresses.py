"""The pages that every promise about pages is tried on."""

from tests.catalogue.documents import OFFERS, VISIT

SEARCH = {"fr": "/fr/recherche/", "en": "/en/search/"}
OFFER_KINDS = ("visit", "event", "route", "venue", "service")


def addresses(language: str) -> dict[str, str]:
    """Name → address of each page in one language."""
    search = SEARCH[language]
    offers = {kind: OFFERS[kind].path[language] for kind in OFFER_KINDS}
    return {
        "home": f"/{language}/",
        **offers,
        "visit, open on": f"{VISIT.path[language]}?open=2026-12-24",
        "search": search,
        "search, filters": f"{search}?q=chateau&sector=heritage&near=65286&foo=1",
        "search, needs": f"{search}?need=wheelchair&need=deaf&width=68&not_suiting=1",
        "search, nothing": f"{search}?q=zzzzzz&kind=eat&sector=mice",
        "not found": f"/{language}/nowhere/",
    }


PAGES = [(language, name) for language in ("fr", "en") for name in addresses(language)]
