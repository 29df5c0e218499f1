"""What is included, what is not, and what to bring."""

from catalogue.page.shown import Shown
from config.languages import CODES, DEFAULT
from experiences.document import Lists


class Entries(Shown, frozen=True):
    """Entries of one list. `lang`: their language where it is not the page's."""

    lines: tuple[str, ...]
    lang: str = ""

    def __bool__(self) -> bool:
        return bool(self.lines)


def entries(lists: Lists, language: str) -> Entries:
    """For readers of `language`, else in the first language that has some."""
    for code in (language, DEFAULT, *CODES):
        if lists.get(code):
            return Entries(tuple(lists[code]), "" if code == language else code)
    return Entries(())
