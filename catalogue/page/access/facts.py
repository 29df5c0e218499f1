"""Every fact that somebody saw, by zone in the order in which one meets them."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from catalogue.accessibility.effective import Finding, Findings, Standing
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.sentences import (
    evidence_sentence,
    fact_label,
    fact_sentence,
    observation_sentence,
)
from catalogue.accessibility.zones import ZONES
from catalogue.document import Observation
from catalogue.page.links import own_link, web_link
from catalogue.page.shown import Shown


class Side(Shown, frozen=True):
    """One of several answers to the same question."""

    said: str
    evidence: str
    note: str = ""


class FactRow(Shown, frozen=True):
    """One fact today. `standing`: a code of `Standing`.

    `sides`: both answers of a contested fact, or others that do not count; `otherwise`
    leads in the latter.
    `source`: address of the source's own page, `photo` of a picture; both may be "".
    """

    code: str
    label: str
    standing: str
    said: str
    evidence: str
    note: str
    source: str
    photo: str
    otherwise: str
    sides: tuple[Side, ...]


class ZoneFacts(Shown, frozen=True):
    code: str
    label: str
    rows: tuple[FactRow, ...]


def fact_zones(findings: Findings) -> tuple[ZoneFacts, ...]:
    """Zones in which something was seen; in each, the facts in their order."""
    return tuple(_zones(findings))


def _zones(findings: Findings) -> Iterator[ZoneFacts]:
    for zone in ZONES.values():
        rows = tuple(
            _row(findings[code])
            for code, fact in FACTS.items()
            if fact.zone == zone.code and _is_told(findings.get(code))
        )
        if rows:
            yield ZoneFacts(zone.code, str(zone.label), rows)


def _is_told(finding: Finding | None) -> bool:
    """What was set back to unknown is listed with what nobody has checked."""
    return finding is not None and finding.standing is not Standing.UNKNOWN


def _row(finding: Finding) -> FactRow:
    contested = finding.standing is Standing.CONTESTED
    seen = finding.seen
    return FactRow(
        code=finding.fact,
        label=fact_label(finding.fact),
        standing=finding.standing.value,
        said=fact_sentence(finding),
        evidence="" if contested else evidence_sentence(seen),
        note="" if contested else seen.note,
        source=web_link(seen.source_ref),
        photo=own_link(seen.photo),
        otherwise=_otherwise(finding),
        sides=tuple(_sides(finding)),
    )


def _otherwise(finding: Finding) -> str:
    contested = finding.standing is Standing.CONTESTED
    if contested or not finding.against:
        return ""
    return _("Also said, and not held for true:")


def _sides(finding: Finding) -> Iterator[Side]:
    contested = finding.standing is Standing.CONTESTED
    told: tuple[Observation, ...] = (finding.seen,) if contested else ()
    for seen in (*told, *finding.against):
        yield Side(observation_sentence(seen), evidence_sentence(seen), seen.note)
