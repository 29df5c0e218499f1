"""The filters of a search as they are counted: without place, day or own limit."""

import re
from urllib.parse import urlencode

from search.asking.access import WHOM
from search.asking.query import OWN_PARAMETERS, SearchQuery
from search.facets import BY_PARAMETER

LONGEST = 500  # of the column
COMMUNE = re.compile(r"\d[\dAB]\d{3}", re.ASCII)
BESIDE = ("km", "along_km", "to")  # come with another; names are nobody's business
NO_FILTER = frozenset({*OWN_PARAMETERS, *WHOM.values(), *BESIDE})
LISTED = frozenset({*BY_PARAMETER, "need", "weekday"})


def filters(query: SearchQuery) -> str:
    """In the canonical order. A value that is not from a list goes: "near=&open=".

    Where somebody stands, when they travel and how wide their wheelchair is, with
    everything else of one search, could be one person.
    """
    asked = [one for one in query.to_params() if one[0] not in NO_FILTER]
    listed = [(name, value if _is_listed(name, value) else "") for name, value in asked]
    said = urlencode(list(dict.fromkeys(listed)))
    if len(said) > LONGEST:
        said = urlencode([(name, "") for name in dict.fromkeys(n for n, _ in listed)])
    return said[:LONGEST]


def _is_listed(name: str, value: str) -> bool:
    """Does the value come from a list that many share?"""
    if name in LISTED or value == "1":
        return True
    return name == "near" and bool(COMMUNE.fullmatch(value))
