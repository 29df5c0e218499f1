"""A light Italian stemmer: the last vowel goes, and what stands before it for sound.

After Jacques Savoy, "Report on CLEF-2001 Experiments"; but from four letters on,
where Lucene's `light_italian` begins at six: "laghi" finds "lago", "vini" "vino".
Written for folded words.
"""

import re

ENDING = r"(?<=..)(?:h[ei]|i[aeio])$|(?<=...)[aeio]$"  # Elasticsearch reads it too
_ending = re.compile(ENDING)


def stem(word: str) -> str:
    """The stem of one folded word: of two letters at least."""
    return _ending.sub("", word, count=1)
