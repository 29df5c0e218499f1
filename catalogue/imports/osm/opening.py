"""The tag `opening_hours`: an expression that can be read, or words for people."""

from catalogue.accessibility.sources.cells import Cells
from catalogue.opening import OpeningError, parse

LONGEST = 4_000  # characters of an expression that the catalogue keeps


def opening_of(cells: Cells) -> tuple[str, str]:
    """(expression, note). What cannot be read is unknown, never closed: a note."""
    given = cells.text("opening_hours", LONGEST + 1)
    if not given:
        return "", ""
    if len(given) > LONGEST:
        cells.warn("opening_hours", "opening_too_long", f"≤ {LONGEST}")
        return "", ""
    try:
        return parse(given).normalised, ""
    except OpeningError as error:
        cells.warn("opening_hours", "opening", str(error))
        return "", given
