"""What nobody has checked yet, and how much is known at all."""

from collections import Counter

from django.utils.translation import ngettext

from catalogue.accessibility.effective import Standing
from catalogue.accessibility.fact import Fact
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.place import Place
from catalogue.accessibility.sentences import uncapital
from catalogue.accessibility.zones import ZONES
from catalogue.page import formats
from catalogue.page.shown import Shown

TO_CONFIRM = (Standing.CONTESTED, Standing.EXPIRED)


class ZoneUnknown(Shown, frozen=True):
    """`facts`: their names in one list."""

    label: str
    facts: str


def unknown_zones(place: Place, language: str) -> tuple[ZoneUnknown, ...]:
    """By zone; what such a place cannot have is not missing."""
    labels: dict[str, list[str]] = {}
    for fact in _unknown(place):
        labels.setdefault(fact.zone, []).append(uncapital(str(fact.label)))
    return tuple(
        ZoneUnknown(str(zone.label), formats.listed(labels[zone.code], language))
        for zone in ZONES.values()
        if zone.code in labels
    )


def counted(place: Place) -> str:
    """“12 facts are known. 1 is to be confirmed. 40 are not known.”"""
    standings = Counter(
        one.standing for code, one in place.findings.items() if not FACTS[code].is_claim
    )
    known = standings[Standing.KNOWN] + standings[Standing.ABSENT]
    doubtful = sum(standings[one] for one in TO_CONFIRM)
    said = [_known(known), _to_confirm(doubtful), _not_known(len(_unknown(place)))]
    return " ".join(filter(None, said))


def _known(count: int) -> str:
    text = ngettext("%(count)s fact is known.", "%(count)s facts are known.", count)
    return text % {"count": count}


def _to_confirm(count: int) -> str:
    text = ngettext(
        "%(count)s is to be confirmed.", "%(count)s are to be confirmed.", count
    )
    return text % {"count": count} if count else ""


def _not_known(count: int) -> str:
    text = ngettext("%(count)s is not known.", "%(count)s are not known.", count)
    return text % {"count": count} if count else ""


def _unknown(place: Place) -> list[Fact]:
    return [
        fact
        for code, fact in FACTS.items()
        if not fact.is_claim and code not in place.values and not _is_told(code, place)
    ]


def _is_told(code: str, place: Place) -> bool:
    found = place.findings.get(code)
    return found is not None and found.standing in TO_CONFIRM
