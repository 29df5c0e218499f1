"""The analysis of `search.text` in Elasticsearch's own words.

Entries come analysed, and our requests name stems: neither needs it. It is for those
who ask the index themselves: `match` on a text of it analyses what they typed as the
text was. It is equal but for what tests/search/engines/elasticsearch/test_analysis.py
names.
"""

from config.languages import CODES
from search.text.elision import AFTER, BEFORE
from search.text.folding import fold
from search.text.light_italian import ENDING
from search.text.stemming import STEMMERS
from search.text.stop_words import STOP_WORDS

ACCENTS = r"\u0300-\u036f"
LETTERS = rf"(?:[\p{{L}}\p{{N}}]++[{ACCENTS}]*+)++"
SIGNS = {
    **dict.fromkeys("’ʼ`´", "'"),
    **{sign: fold(sign) for sign in "²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉ªºᵉ"},
}
SNOWBALL_2 = (  # what Lucene's Snowball, a version behind, stems otherwise
    "added adding anthropologist archaeologist archaeologists biologist climatologist "
    "emergence emergency ethnologist evening evenings geologist intercities internal "
    "internally international internationally internement intervals lateral organic "
    "organically organization organizations organize organized organizer organizers "
    "organizes organizing ornithologist speleologists univers universal universality "
    "university"
)


def _override(language: str, words: str) -> dict:
    """A filter that gives these words the stems that we give them."""
    stem = STEMMERS[language]
    rules = [f"{word} => {stem(word)}" for word in words.split()]
    return {"type": "stemmer_override", "rules": rules}


STEMS: dict[str, list[dict]] = {
    "fr": [{"type": "stemmer", "language": "light_french"}],
    "en": [
        _override("en", SNOWBALL_2),
        {"type": "stemmer", "language": "porter2"},
    ],
    "es": [
        _override("es", "autobus"),  # whose -s Lucene takes for a plural's
        {"type": "stemmer", "language": "spanish_plural"},
        {"type": "stemmer", "language": "light_spanish"},
    ],
    "it": [{"type": "pattern_replace", "pattern": ENDING, "replacement": ""}],
    "de": [{"type": "stemmer", "language": "german2"}],
    "nl": [{"type": "stemmer", "language": "dutch"}],
}
SHARED_FILTERS = {
    "parts": {  # GR10 is GR 10; what an apostrophe still joins comes apart
        "type": "word_delimiter_graph",
        "split_on_case_change": False,
        "stem_english_possessive": False,
    },
    "accents": {
        "type": "pattern_replace",
        "pattern": f"[{ACCENTS}]",
        "replacement": "",
    },
}


def analysis() -> dict:
    """The settings; the analyser of a language has its code as its name."""
    filters = dict(SHARED_FILTERS)
    analyzers = {}
    for code in CODES:
        own = {f"{code}_{number}": one for number, one in enumerate(_own(code))}
        stems = {f"{code}_stem_{n}": one for n, one in enumerate(STEMS[code])}
        stop = {f"{code}_stop": {"type": "stop", "stopwords": sorted(STOP_WORDS[code])}}
        filters |= own | stop | stems
        folded = ["parts", "lowercase", "asciifolding", "accents"]
        analyzers[code] = {
            "type": "custom",
            "char_filter": ["signs"],
            "tokenizer": "runs",
            "filter": [*own, *folded, *stop, *stems],
        }
    return {
        "char_filter": {
            "signs": {
                "type": "mapping",
                "mappings": [f"{sign} => {plain}" for sign, plain in SIGNS.items()],
            }
        },
        "tokenizer": {
            "runs": {
                "type": "pattern",
                "pattern": f"{LETTERS}(?:'{LETTERS})*",
                "group": 0,
            }
        },
        "filter": filters,
        "analyzer": analyzers,
    }


def _own(language: str) -> list[dict]:
    """The filters of its articles that lean on a word."""
    found = []
    if language in BEFORE:
        articles = sorted(BEFORE[language])
        found.append({"type": "elision", "articles": articles, "articles_case": True})
    if language in AFTER:
        pattern = f"(?i)(?:'(?:{'|'.join(sorted(AFTER[language]))}))+$"
        found.append({"type": "pattern_replace", "pattern": pattern, "replacement": ""})
    return found
