"""Published offers as the office reads them."""

from datetime import date

from catalogue.accessibility.office.reading import Known, Place
from catalogue.document import Verdict

SUITS, UNKNOWN, NOT = "suits", "unknown", "does_not_suit"


def verdict(answer: str, *missing: str, until: date | None = None) -> Verdict:
    return Verdict(answer=answer, missing=list(missing), valid_until=until)


def known(name: str, *observations, at=(43.09, -0.04), **fields) -> Known:
    latitude, longitude = at or (None, None)
    said = {"kind": "visit", "sectors": ["heritage"], **fields}
    return Known(
        id=name,
        title={"fr": name},
        place=Place(commune="Lourdes", latitude=latitude, longitude=longitude),
        observations=list(observations),
        **said,
    )
