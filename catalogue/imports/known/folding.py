import re
import unicodedata

WORDS = {"st": "saint", "ste": "sainte"}


def folded(name: str) -> str:
    """A name as people compare it: no case, accents, hyphens; St is Saint."""
    plain = unicodedata.normalize("NFKD", name.replace("œ", "oe").replace("Œ", "oe"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    words = re.findall(r"\w+", plain)
    return " ".join(WORDS.get(word, word) for word in words)
