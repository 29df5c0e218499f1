import re
import unicodedata

WORDS = {"st": "saint", "ste": "sainte"}


def folded(name: str) -> str:
    """A name as people compare it: no case, accents, hyphens; St is Saint."""
    plain = name if name.isascii() else _unaccented(name)
    words = re.findall(r"\w+", plain.casefold())
    return " ".join(WORDS.get(word, word) for word in words)


def _unaccented(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("œ", "oe").replace("Œ", "oe"))
    return "".join(c for c in plain if c.isascii() or not unicodedata.combining(c))
