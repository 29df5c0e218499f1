"""The fields of an index, the same in every engine, and an entry as plain values.

A new field of the entry is one name here: in TERMS, DAYS or NUMBERS.
"""

from collections.abc import Mapping
from functools import cache
from hashlib import blake2b

from config.languages import CODES, INTERFACE
from search.entries.document import ENTRY_VERSION, TYPES
from search.entries.entry import IndexEntry
from search.entries.party import Fits
from search.facets import GROUPS, Group
from search.text import collation_key, tokens

TERMS = ("audience", "access", "marks")  # looked up whole
DAYS = (  # looked up whole, up to hundreds an entry
    *("hour_days", "hours_open", "hours_unknown"),
    "dates",
)
NUMBERS = (
    "over_on",
    "labels_until",
    "access_until",
    "prices_until",
    *Fits._fields,
    "stale_on",
    "indexed_on",
)
ENDS = "over_on"  # orders events of one day: those that end soonest come first
POINT = ("latitude", "longitude")
WEIGHTS = {"title": 4.0, "keywords": 2.0, "body": 1.0}  # of the texts
TIE_BREAKER = 0.1  # what a word counts in the other texts that have it
FACET, OF = "facet_", ":"  # before the name of a group; between it and a value
FACETS = tuple(
    sorted({f"{FACET}{one.shares or one.code}" for one in GROUPS.values()})
)  # those of attributes share a field, and those in buckets another
SHARED = frozenset(f"{FACET}{one.shares}" for one in GROUPS.values() if one.shares)
SORTABLE = tuple(language.code for language in INTERFACE)
NOTHING = "_"  # stands in every empty text; no word is ever analysed to it
ANALYSIS_VERSION = 3  # raise it when `search.text` makes other stems
Flat = dict[str, object]
Counts = dict[str, int]  # term or value → entries


def text_fields(language: str) -> list[str]:
    return [f"{name}_{language}" for name in WEIGHTS]


def field_of(group: Group) -> str:
    return f"{FACET}{group.shares or group.code}"


def term_of(group: Group, value: str) -> str:
    """A value as it stands in the field of its group."""
    return f"{group.code}{OF}{value}" if group.shares else value


def by_group(counts: Mapping[str, Counts]) -> dict[str, Counts]:
    """Group → value → count. `counts`: field → term → count."""
    found: dict[str, Counts] = {}
    for field, terms in counts.items():
        if field not in SHARED:
            found[field.removeprefix(FACET)] = terms
            continue
        for term, count in terms.items():
            code, _, value = term.partition(OF)
            found.setdefault(code, {})[value] = count
    return found


def name_key(name: str, entry_id: int) -> str:
    """Sorts by name, then by id; no two entries have the same."""
    return f"{collation_key(name)}\x01{entry_id:019d}"


def id_of(key: str) -> int:
    """The id in a `name_key`."""
    return int(key.rpartition("\x01")[2])


def flat(entry: IndexEntry) -> Flat:
    """Field → value or values. What has no point lacks both numbers of it."""
    found: Flat = {"id": entry.id, "uid": entry.uid, "digest": entry.digest}
    found |= {name: getattr(entry, name) for name in (*TERMS, *DAYS, *NUMBERS)}
    found |= _texts(entry) | _facets(entry)
    for code, name in entry.names.items():
        found[f"name_{code}"] = name_key(name, entry.id)
    if entry.latitude is not None and entry.longitude is not None:
        found |= {name: getattr(entry, name) for name in POINT}
    return found


def _texts(entry: IndexEntry) -> dict[str, str]:
    """Stems of each text, and the words as they are spelt, apart by spaces.

    No text is empty, in any language: BM25 counts the texts and their mean length,
    and one engine leaves out the empty ones where the other does not.
    """
    found = {name: NOTHING for code in CODES for name in text_fields(code)}
    for code, texts in entry.texts.items():
        known: dict[str, None] = {}
        for name in WEIGHTS:
            stems, spelt = tokens(getattr(texts, name), code)
            found[f"{name}_{code}"] = stems or NOTHING
            known |= dict.fromkeys(spelt.split())
        found[f"words_{code}"] = " ".join(known)
    return found


def _facets(entry: IndexEntry) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for code, values in entry.facets.items():
        group = GROUPS[code]
        terms = [term_of(group, value) for value in values]
        found.setdefault(field_of(group), []).extend(terms)
    return found


def fingerprint(*more: object) -> str:
    """Names everything that an index depends on: another one needs another index.

    `more`: what an engine adds.
    """
    return _fingerprint(tuple(sorted(TYPES)), more)


@cache
def _fingerprint(types: tuple[str, ...], more: tuple[object, ...]) -> str:
    parts = (
        *more,
        ENTRY_VERSION,
        ANALYSIS_VERSION,
        types,
        CODES,
        SORTABLE,
        [(group.code, group.mode) for group in GROUPS.values()],
        [(one.code, one.start, one.end) for g in GROUPS.values() for one in g.buckets],
        (TERMS, DAYS, NUMBERS, POINT, tuple(WEIGHTS)),
    )
    return blake2b(repr(parts).encode(), digest_size=6).hexdigest()
