"""What a published document has of each facet."""

from collections.abc import Callable, Iterable
from datetime import date

from catalogue.accessibility.effective import Standing, effective
from catalogue.accessibility.facts import FACTS
from catalogue.document import Label, OfferDocument
from catalogue.labels import status

from .buckets import Bucket, Spans, codes

YES = "yes"


def sectors(document: OfferDocument, today: date) -> list[str]:
    return list(document.sectors)


def kind(document: OfferDocument, today: date) -> list[str]:
    return [document.kind]


def commune(document: OfferDocument, today: date) -> list[str]:
    return [document.place.insee] if document.place.insee else []


def themes(document: OfferDocument, today: date) -> list[str]:
    return [theme.slug for theme in document.themes]


def labels_in_force(document: OfferDocument, today: date) -> list[str]:
    """Schemes proven to be in force; a claim is none of them."""
    found = {one.scheme for one in document.labels if in_force(one, today)}
    return sorted(found)


def in_force(label: Label, day: date) -> bool:
    return status(label, day) == "in_force"


def languages(document: OfferDocument, today: date) -> list[str]:
    return list(document.languages)


def facts(document: OfferDocument, today: date) -> list[str]:
    """What is known today of the facts that are facets: `fact` where the answer is
    yes, `fact:option` where there is a choice."""
    seen = [one for one in document.observations if one.fact in FACET_FACTS]
    found = effective(seen, today) if seen else {}
    return [
        value
        for code, one in found.items()
        if one.standing is Standing.KNOWN
        for value in _said(code, one.value)
    ]


FACET_FACTS = {code: fact for code, fact in FACTS.items() if fact.facet}
NO_OPTION = "none"  # says that there is nothing of the kind: no filter


def _said(code: str, value: object) -> list[str]:
    if isinstance(value, bool):
        return [code] if value else []
    options = value if isinstance(value, list) else [value]
    return [f"{code}:{option}" for option in options if option != NO_OPTION]


def of_attribute(code: str) -> Callable[[OfferDocument, date], list[str]]:
    """The values of one sector attribute: codes, or "yes" where it is true."""

    def values(document: OfferDocument, today: date) -> list[str]:
        found = document.attributes.get(code)
        if isinstance(found, list):
            return list(found)
        if isinstance(found, str):
            return [found]
        return [YES] if found is True else []

    return values


def in_buckets(
    of: Iterable[Bucket], spans: Spans
) -> Callable[[OfferDocument, date], list[str]]:
    """The buckets that what is known touches."""

    def values(document: OfferDocument, today: date) -> list[str]:
        return codes(of, spans(document, today))

    return values
