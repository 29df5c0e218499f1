"""One search as it is counted."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from django.utils.crypto import salted_hmac

from search.models import SearchCount

DIGITS = 32  # hexadecimal: 128 bits


@dataclass(frozen=True, slots=True)
class Seen:
    """What all searches of one count have in common.

    `words`: tidied, "" where none were typed or where `mark` says that they are not
    told apart. `results`: the value of a Results.
    """

    day: date
    language: str
    words: str
    mark: str
    filters: str
    results: int

    @property
    def digest(self) -> str:
        """What stands for the words in the database.

        Keyed with the secret of the installation: a copy of the database alone does
        not tell whether somebody searched a name.
        """
        if not self.words:
            return self.mark
        made = salted_hmac("search.log", self.words, algorithm="sha256")
        return made.hexdigest()[:DIGITS]

    def blurred(self) -> Self:
        """Counted with all others whose words and filters are not told apart."""
        mark = self.mark or (SearchCount.RARE if self.words else "")
        return replace(self, words="", mark=mark, filters="")


@dataclass(frozen=True, slots=True)
class Count:
    """How often. `fresh`: of these, not the same words once more."""

    searches: int = 0
    fresh: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.searches + other.searches, self.fresh + other.fresh)
