"""Words of daily life for days and months, with the OSM abbreviation of each."""

import re
from collections.abc import Mapping

_DAYS = {
    "Mo": "lundis? lun monday mondays mon",
    "Tu": "mardis? mar tuesday tuesdays tue tues",
    "We": "mercredis? mer wednesday wednesdays wed",
    "Th": "jeudis? jeu thursday thursdays thu thur thurs",
    "Fr": "vendredis? ven friday fridays fri",
    "Sa": "samedis? sam saturday saturdays sat",
    "Su": "dimanches? dim sunday sundays sun",
}
_MONTHS = {
    "Jan": "janvier janv january",
    "Feb": "février fevrier févr fevr february",
    "Mar": "mars march",
    "Apr": "avril avr april",
    "May": "mai",
    "Jun": "juin june",
    "Jul": "juillet juil july",
    "Aug": "août aout august",
    "Sep": "septembre sept september",
    "Oct": "octobre october",
    "Nov": "novembre november",
    "Dec": "décembre decembre déc december",
}


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    return {word: short for short, words in table.items() for word in words.split()}


DAY_NAMES = _by_word(_DAYS)
MONTH_NAMES = _by_word(_MONTHS)


def alternatives(names: Mapping[str, str]) -> str:
    """A pattern for any of ``names``, longest first."""
    return "|".join(sorted(names, key=len, reverse=True))


def replace_names(text: str, names: Mapping[str, str]) -> str:
    """``text`` with each word of ``names`` replaced by its abbreviation."""
    for pattern, short in names.items():
        text = re.sub(rf"\b{pattern}\b\.?", short, text, flags=re.IGNORECASE)
    return text
