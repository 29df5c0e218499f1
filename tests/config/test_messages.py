"""Every text that a person reads exists in French."""

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

from config.env import PROJECT
from config.messages import catalogues

KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
}
ROOMS = ("config", "publication", "catalogue", "search", "experiences", "home")


def texts(path: Path) -> set[str]:
    """The texts of one file that are marked for translation."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        lines = templatize(source, origin=str(path)).splitlines()
        source = "\n".join(map(str.strip, lines))  # indented HTML is not Python
    found = extract("python", BytesIO(source.encode()), KEYWORDS)
    return {_singular(message) for _line, message, _comments, _context in found}


def _singular(message) -> str:
    return message[0] if isinstance(message, tuple) else message


def translated() -> set[str]:
    known = set()
    for path in catalogues():
        if "/fr/" in str(path):
            with path.open("rb") as file:
                for message in read_po(file):
                    said = message.string
                    whole = all(said) if isinstance(said, tuple) else bool(said)
                    if message.id and whole and not message.fuzzy:
                        known.add(_singular(message.id))
    return known


@pytest.mark.parametrize("room", [*ROOMS, "templates"])
def test_every_text_of_the_room_is_in_french(room):
    files = [
        path
        for pattern in ("*.py", "*.html")
        for path in (PROJECT / room).rglob(pattern)
        if "migrations" not in path.parts
    ]
    said = set().union(*(texts(path) for path in files)) if files else set()

    assert sorted(said - translated()) == []
