"""Words as they are counted, and what is not kept because it may name a person."""

import re
import unicodedata

from search.text import fold

LONGEST = 60  # characters; what is longer was written to somebody
MOST_WORDS = 8
MOST_DIGITS = 5  # a postal code, a road, a year; six are a telephone number
STREETS = (  # with a number anywhere
    "rue|avenue|bd|bld|blvd|boulevard|impasse|allee|allees|faubourg|lotissement|street"
    "|road|lane|calle|carrer|avenida|plaza|paseo|via(?! ferrata)|viale|piazza|corso"
)
WAYS = "av|chemin|che|imp|route|rte|place|pl|quai|cours|square|lot|residence|voie|drive"
TITLES = "mme|mlle|mr|mrs|ms|madame|mademoiselle|monsieur|miss|herr|frau|signora|senora"
SIGNS = re.compile(r"@|://|\bwww\.|[a-z0-9]{2,}\.[a-z]{2,}")  # e-mail, handle, site
NUMBER = re.compile(r"\d")
STREET = re.compile(rf"\b(?:{STREETS})\b|(?:strasse|weg|platz|straat|laan)\b")
AT_NUMBER = re.compile(rf"\d+ (?:(?:bis|ter|quater|[a-d]) )?(?:{WAYS})\b")
TITLE = re.compile(rf"\b(?:{TITLES})\b|^m[. ]\s*\w")
APART = re.compile(r"[\W_]+")


def terms(text: str) -> str | None:
    """Folded words with a space between them; None where they may name a person."""
    flat = fold(unicodedata.normalize("NFKC", text))
    tidied = APART.sub(" ", flat).strip()
    return None if _may_name_a_person(flat, tidied) else tidied


def _may_name_a_person(flat: str, tidied: str) -> bool:
    return (
        len(tidied) > LONGEST
        or tidied.count(" ") >= MOST_WORDS
        or len(NUMBER.findall(tidied)) > MOST_DIGITS
        or bool(SIGNS.search(flat) or TITLE.search(flat))
        or bool(AT_NUMBER.search(tidied))
        or bool(STREET.search(tidied) and NUMBER.search(tidied))
    )
