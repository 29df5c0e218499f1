"""Compile every catalogue of translations: `python -m config.messages`.

By Babel, because a fresh machine has no gettext tools.
"""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from config.env import PROJECT


def catalogues() -> list[Path]:
    """Every `django.po` and `djangojs.po` of the project's own rooms."""
    return sorted(PROJECT.glob("*/locale/*/LC_MESSAGES/django*.po"))


def compile_all() -> int:
    """Write the `.mo` beside each `.po`; returns how many."""
    for source in catalogues():
        with source.open("rb") as po:
            catalogue = read_po(po, abort_invalid=True)
        with source.with_suffix(".mo").open("wb") as mo:
            write_mo(mo, catalogue)
    return len(catalogues())


if __name__ == "__main__":
    compile_all()
